import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';

export interface RecordedStatements {
  /** The SQL texts in the order in which they were sent, on any connection of the pool, `BEGIN` included. */
  readonly texts: readonly string[];
  /** Forgets what was recorded so far. */
  clear(): void;
  /** Stops recording. */
  stop(): void;
}

type Query = (this: PoolClient, ...args: unknown[]) => unknown;

/** Records every statement that reaches Postgres through the database's pool: Prisma's and named ones alike. */
export function recordStatements(database: Database): RecordedStatements {
  const texts: string[] = [];
  const wrapped = new Map<PoolClient, Query>();

  const onAcquire = (client: PoolClient) => {
    if (wrapped.has(client)) return;
    const original = Reflect.get(client, 'query') as Query;
    wrapped.set(client, original);
    Reflect.set(client, 'query', function record(this: PoolClient, ...args: unknown[]) {
      const [statement] = args;
      texts.push(typeof statement === 'string' ? statement : (statement as { text: string }).text);
      return original.apply(this, args);
    });
  };

  database.pool.on('acquire', onAcquire);
  return {
    texts,
    clear() {
      texts.length = 0;
    },
    stop() {
      database.pool.off('acquire', onAcquire);
      for (const [client, original] of wrapped) Reflect.set(client, 'query', original);
    },
  };
}
