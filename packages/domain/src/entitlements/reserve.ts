import type { RequestKey } from '../kernel/index.ts';
import { toJson } from '../kernel/index.ts';

/** A change of how much of a limited resource is in use, decided under one version of the pool. */
export interface Reservation {
  readonly poolId: string;
  /** The version under which the limit was read. */
  readonly poolVersion: bigint;
  readonly resourceId: string;
  readonly usedAfter: bigint;
  /** The thing that takes up a place, or frees its own. */
  readonly item: { readonly id: string; readonly change: 'taken' | 'freed' };
  readonly request: { readonly key: RequestKey; readonly answer: unknown } | null;
}

/**
 * Common table expressions for a statement that makes or frees a limited thing. They compare and bump the pool's
 * version exactly as a settlement does, set the counter, count the item in or out, and keep the answer of the request.
 * `$1`–`$11` are `reservationValues`. Everything else in the statement must come `FROM reserved`, which is empty when the pool
 * has moved: then nothing at all is written.
 */
export const RESERVE = `
reserved AS (
  UPDATE entitlements.pools SET version = version + 1 WHERE id = $1 AND version = $2
  RETURNING id AS pool_id, organization_id
), counted AS (
  INSERT INTO entitlements.usage_counters (pool_id, resource_id, used, measured_at)
  SELECT pool_id, $3, $4, system.at() FROM reserved
  ON CONFLICT (pool_id, resource_id) DO UPDATE SET used = excluded.used, measured_at = excluded.measured_at
), taken AS (
  INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
  SELECT $10, pool_id, $3, system.at() FROM reserved WHERE $11 = 'taken'
), freed AS (
  DELETE FROM entitlements.items item USING reserved r
   WHERE item.item_id = $10 AND item.pool_id = r.pool_id AND $11 = 'freed'
), answered AS (
  INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
  SELECT $5, $6, $7, $8, $9::jsonb FROM reserved WHERE $7::text IS NOT NULL
)`;

/**
 * SQL for the last part of such a statement: while more is in use than the plan allows, what becomes of the rest is
 * decided anew, because a place that was freed is for the next item. One job a pool.
 */
export const SETTLE_EXCESS = `(SELECT ${settleSoon('k.pool_id')} FROM entitlements.over_limit_cases k
  WHERE k.pool_id = $1 AND k.resource_id = $3 AND k.resolved_at IS NULL)`;

/** SQL that lets a job settle the pool that `poolId`, an expression, names. */
export function settleSoon(poolId: string): string {
  return `system.enqueue('pool.settle', json_build_object('poolId', ${poolId}), 'pool.settle:' || ${poolId})`;
}

export function reservationValues(reservation: Reservation): readonly unknown[] {
  const { poolId, poolVersion, resourceId, usedAfter, item, request } = reservation;
  const { principal = null, command = null, key = null, inputHash = null } = request?.key ?? {};
  const answer = request === null ? null : toJson(request.answer);
  const { id, change } = item;
  return [poolId, poolVersion, resourceId, usedAfter, principal, command, key, inputHash, answer, id, change];
}
