import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { onClient } from '../../kernel/index.ts';
import { POOL, type PoolBy } from './loadStatement.ts';

/** Codes with which Postgres says that somebody else was there at the same moment. */
const CONTENTION = new Set(['40001', '40P01', '55P03']);

/** Tries under the lock before somebody else's is the caller's trouble. */
const TRIES = 3;

type Attempt<T> = (database: Pick<Database, 'query'>) => Promise<T | null>;

/**
 * Loads, decides and writes under a pool's version: once optimistically, then, if the pool moved in between, with the
 * pool locked. `attempt` answers null when its write found the pool moved; it may run several times.
 */
export async function underPool<T>(
  database: Database,
  by: PoolBy,
  id: string,
  attempt: Attempt<T>,
): Promise<T> {
  let answer = await attempt(database).catch(nullOnContention);
  for (let tries = 1; answer === null && tries <= TRIES; tries += 1) {
    answer = await database
      .transaction((client) => lockAndAttempt(client, by, id, attempt))
      .catch(nullOnContention);
  }
  if (answer === null) throw new Error(`The pool of ${by} ${id} stayed in use by others.`);
  return answer;
}

/** The lock is a statement of its own: inside the load it would pair a new version with old facts, unnoticed. */
async function lockAndAttempt<T>(
  client: PoolClient,
  by: PoolBy,
  id: string,
  attempt: Attempt<T>,
): Promise<T | null> {
  await client.query(`SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '10s'`);
  await client.query(`SELECT FROM entitlements.pools WHERE id = ${POOL[by]} FOR NO KEY UPDATE`, [id]);
  return attempt(onClient(client));
}

/** A twin of a request may have been written first: the next load finds its answer. */
function nullOnContention(error: unknown): null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (CONTENTION.has(code ?? '') || (code === '23505' && constraint === 'requests_pkey')) return null;
  throw error;
}
