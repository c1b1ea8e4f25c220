import type { Database } from '@member-console/db';
import { type RequestKey, toJson } from '../../kernel/index.ts';
import { settleSoon } from '../reserve.ts';

/** What stays, decided under one version of the pool. */
export interface ChosenItems {
  readonly poolId: string;
  readonly poolVersion: bigint;
  readonly resourceId: string;
  /** In the order in which they stay. */
  readonly itemIds: readonly string[];
  readonly at: Date;
  readonly by: string;
  /** Whether it applies now: then the deadline is now at the latest, and a job settles the pool. */
  readonly isDue: boolean;
}

/**
 * Keeps a choice on the open case and its items. Compares and bumps the pool's version as a settlement does; the
 * boundary that moves with the deadline lets the sweep bring it about, should the job be lost. False when the pool had
 * moved.
 */
export async function saveChoice(
  database: Pick<Database, 'query'>,
  { poolId, poolVersion, resourceId, itemIds, at, by, isDue }: ChosenItems,
  request: { readonly key: RequestKey; readonly answer: unknown } | null,
  audit: string,
): Promise<boolean> {
  const { principal = null, command = null, key = null, inputHash = null } = request?.key ?? {};
  const answer = request === null ? null : toJson(request.answer);
  const rows = await database.query(
    {
      name: 'entitlements.save_choice',
      text: `WITH pool AS (
               UPDATE entitlements.pools
                  SET version = version + 1,
                      next_boundary_at = CASE WHEN $7 THEN least(next_boundary_at, $5) ELSE next_boundary_at END
                WHERE id = $1 AND version = $2 RETURNING id),
             chosen AS (
               UPDATE entitlements.over_limit_cases k
                  SET chosen_at = $5, chosen_by = $6, deadline = CASE WHEN $7 THEN least(k.deadline, $5) ELSE k.deadline END
                 FROM pool WHERE k.pool_id = pool.id AND k.resource_id = $3 AND k.resolved_at IS NULL
               RETURNING k.pool_id),
             ordered AS (
               UPDATE entitlements.items item SET kept_as = array_position($4::uuid[], item.item_id) - 1
                 FROM chosen WHERE item.pool_id = chosen.pool_id AND item.resource_id = $3),
             answered AS (
               INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
               SELECT $8, $9, $10, $11, $12::jsonb FROM chosen WHERE $10::text IS NOT NULL)
             SELECT audit.write($13), CASE WHEN $7 THEN ${settleSoon('chosen.pool_id')} END FROM chosen`,
    },
    [
      poolId,
      poolVersion,
      resourceId,
      itemIds,
      at,
      by,
      isDue,
      principal,
      command,
      key,
      inputHash,
      answer,
      audit,
    ],
  );
  return rows.length === 1;
}
