import type { Database } from '@member-console/db';

/** What the counter of an organization says, and how many of its sites really take a place. */
export async function placesOf(
  database: Database,
  organizationId: string,
): Promise<{ counted: bigint; active: bigint }> {
  const { rows } = await database.pool.query<{ counted: bigint; active: bigint }>(
    `SELECT coalesce((SELECT u.used FROM entitlements.usage_counters u
                        JOIN entitlements.pools p ON p.id = u.pool_id
                        JOIN catalog.resources r ON r.id = u.resource_id
                       WHERE p.organization_id = $1 AND r.key = 'fedwiki.sites'), 0) AS counted,
            (SELECT count(*) FROM integrations.sites
              WHERE organization_id = $1 AND archived_at IS NULL) AS active`,
    [organizationId],
  );
  return rows[0] ?? { counted: -1n, active: -1n };
}
