import type { Database } from '@member-console/db';
import type { Viewer } from '../identity/index.ts';

/** Which state of an organization's rights this is. */
export interface PoolVersion {
  readonly poolId: string;
  /** Grows with every change. */
  readonly version: bigint;
}

/** How often an organization's rights have changed; null when the viewer may not see it, or there is none. */
export async function poolVersion(
  { database }: { readonly database: Pick<Database, 'query'> },
  { personId, operatorRole }: Viewer,
  organizationId: string,
): Promise<PoolVersion | null> {
  const [row] = await database.query<PoolVersion>(
    {
      name: 'entitlements.pool_version',
      text: `SELECT p.id AS "poolId", p.version FROM entitlements.pools p
              WHERE p.organization_id = $1 AND ($3 OR EXISTS (
                SELECT FROM organizations.memberships m WHERE m.organization_id = p.organization_id
                   AND m.person_id = $2 AND m.ended_at IS NULL))`,
    },
    [organizationId, personId, operatorRole !== null],
  );
  return row ?? null;
}
