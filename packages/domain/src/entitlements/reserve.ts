import type { RequestKey } from '../kernel/index.ts';
import { toJson } from '../kernel/index.ts';

/** A change of how much of a limited resource is in use, decided under one version of the pool. */
export interface Reservation {
  readonly poolId: string;
  /** The version under which the limit was read. */
  readonly poolVersion: bigint;
  readonly resourceId: string;
  readonly usedAfter: bigint;
  readonly request: { readonly key: RequestKey; readonly answer: unknown } | null;
}

/**
 * Common table expressions for a statement that makes or frees a limited thing. They compare and bump the pool's
 * version exactly as a settlement does, set the counter, and keep the answer of the request. `$1`–`$9` are
 * `reservationValues`. Everything else in the statement must come `FROM reserved`, which is empty when the pool
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
), answered AS (
  INSERT INTO entitlements.requests (principal, command, key, input_hash, answer)
  SELECT $5, $6, $7, $8, $9::jsonb FROM reserved WHERE $7::text IS NOT NULL
)`;

export function reservationValues(reservation: Reservation): readonly unknown[] {
  const { poolId, poolVersion, resourceId, usedAfter, request } = reservation;
  const { principal = null, command = null, key = null, inputHash = null } = request?.key ?? {};
  const answer = request === null ? null : toJson(request.answer);
  return [poolId, poolVersion, resourceId, usedAfter, principal, command, key, inputHash, answer];
}
