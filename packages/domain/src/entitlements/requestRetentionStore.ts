import type { Database } from '@member-console/db';

/** Deletes at most `limit` kept answers that are older than so many days and belong to no pool; answers how many. */
export async function deleteForgottenRequests(
  database: Database,
  days: number,
  limit: number,
): Promise<number> {
  const rows = await database.query(
    {
      name: 'entitlements.forget_requests',
      text: `DELETE FROM entitlements.requests WHERE ctid IN (
             SELECT ctid FROM entitlements.requests
              WHERE created_at < now() - $1 * interval '1 day' AND pool_id IS NULL
              ORDER BY created_at LIMIT $2)
           RETURNING id`,
    },
    [days, limit],
  );
  return rows.length;
}
