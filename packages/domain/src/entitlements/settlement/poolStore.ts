import type { Database } from '@member-console/db';
import { POOL, type PoolBy } from './loadStatement.ts';

/** Whether there is such a pool, and the person is a member of its organization or sees every one. */
export async function isPoolVisible(
  database: Pick<Database, 'query'>,
  by: PoolBy,
  id: string,
  personId: string,
  seesEverything: boolean,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: `entitlements.is_pool_visible_by_${by}`,
      text: `SELECT FROM entitlements.pools pool WHERE pool.id = ${POOL[by]} AND ($3 OR EXISTS (
               SELECT FROM organizations.memberships m WHERE m.organization_id = pool.organization_id
                  AND m.person_id = $2 AND m.ended_at IS NULL))`,
    },
    [id, personId, seesEverything],
  );
  return rows.length > 0;
}

/** Pools for which time has brought something about that is not recorded, those that wait longest first. */
export async function selectDuePools(database: Database, limit: number): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    {
      name: 'entitlements.due_pools',
      text: `SELECT id FROM entitlements.pools WHERE next_boundary_at <= (SELECT system.at())
              ORDER BY next_boundary_at LIMIT $1`,
    },
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** Pools that hold more than one live grant on a ladder, so that its order decides between them. */
export async function selectPoolsWithChoice(
  database: Pick<Database, 'query'>,
  ladderId: string,
  most: number,
): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    {
      name: 'entitlements.pools_with_choice',
      text: `SELECT pool_id AS id FROM entitlements.grants
              WHERE ladder_id = $1 AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > system.at())
              GROUP BY pool_id HAVING count(*) > 1 ORDER BY pool_id LIMIT $2`,
    },
    [ladderId, most],
  );
  return rows.map(({ id }) => id);
}
