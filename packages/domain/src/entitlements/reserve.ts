import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
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

type Attempt<T> = (database: Pick<Database, 'query'>) => Promise<T | null>;

/** Tries before somebody else's lock is the caller's trouble: each may wait for five seconds. */
const TRIES = 3;

/** Deadlock, serialization failure, lock timeout: Postgres undid the work because of another's, so it may be done again. */
const UNDONE = new Set(['40P01', '40001', '55P03']);

/**
 * Loads, decides and writes under the pool's version, and again when Postgres undid it for the sake of somebody
 * else. `attempt` answers null when its write found the pool moved; it may run several times.
 */
export async function reserving<T>(
  database: Database,
  organizationId: string,
  attempt: Attempt<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await reserveOnce(database, organizationId, attempt);
    } catch (error) {
      if (tries === TRIES || !UNDONE.has(String((error as { code?: unknown }).code))) throw error;
    }
  }
}

/**
 * Once optimistically, then, if the pool moved in between, with the pool locked. The lock is a statement of its
 * own: inside the load it would pair a new version with old facts.
 */
async function reserveOnce<T>(database: Database, organizationId: string, attempt: Attempt<T>): Promise<T> {
  const first = await attempt(database);
  if (first !== null) return first;
  return database.transaction(async (client) => {
    await client.query(
      `SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '10s'`,
    );
    await client.query(`SELECT FROM entitlements.pools WHERE organization_id = $1 FOR NO KEY UPDATE`, [
      organizationId,
    ]);
    const second = await attempt(onClient(client));
    if (second === null) throw new Error('A locked pool moved.');
    return second;
  });
}

function onClient(client: PoolClient): Pick<Database, 'query'> {
  return {
    async query<Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) {
      const result = await client.query({ ...statement, values: [...values] });
      return result.rows as Row[];
    },
  };
}
