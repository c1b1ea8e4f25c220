import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import { type PoolBy, POOL } from './loadStatement.ts';

/** Codes with which Postgres says that somebody else was there at the same moment. */
const CONTENTION = new Set(['40001', '40P01', '55P03']);

/**
 * Loads, decides and writes under a pool's version: once optimistically, then, if the pool moved in between, with the
 * pool locked. `attempt` answers null when its write found the pool moved. The lock is a statement of its own: inside
 * the load it would pair a new version with old facts, and write a wrong timeline without anybody noticing.
 */
export async function underPool<T>(
  database: Database,
  by: PoolBy,
  id: string,
  attempt: (database: Pick<Database, 'query'>) => Promise<T | null>,
): Promise<T> {
  const first = await attempt(database).catch(nullOnContention);
  if (first !== null) return first;
  return database.transaction(async (client) => {
    await client.query(`SET LOCAL lock_timeout = '10s'; SET LOCAL idle_in_transaction_session_timeout = '10s'`);
    await client.query(`SELECT FROM entitlements.pools WHERE id = ${POOL[by]} FOR NO KEY UPDATE`, [id]);
    const second = await attempt(onClient(client));
    if (second === null) throw new Error('A locked pool moved.');
    return second;
  });
}

/** A twin of a request may have been written first: the next load finds its answer. */
function nullOnContention(error: unknown): null {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (CONTENTION.has(code ?? '') || (code === '23505' && constraint === 'requests_pkey')) return null;
  throw error;
}

function onClient(client: PoolClient): Pick<Database, 'query'> {
  return {
    async query<Row>(statement: { name: string; text: string }, values: readonly unknown[] = []) {
      const result = await client.query({ ...statement, values: [...values] });
      return result.rows as Row[];
    },
  };
}
