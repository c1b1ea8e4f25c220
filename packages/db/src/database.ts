import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool, PoolClient } from 'pg';
import { createPool } from './connection.ts';
import { PrismaClient } from './generated/prisma/client.ts';
import { createStatementNames } from './statementNames.ts';

/** SQL with a name. A name stands for one text for ever: Postgres parses and plans it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

export interface DatabaseOptions {
  /** `postgresql://user:password@host:port/database`; parameters such as `sslmode` are honoured. */
  readonly connectionString: string;
  /** Upper bound of open connections, shared by Prisma and by statements. Default 16 (8 per core measured best). */
  readonly maxConnections?: number;
  /** Told when an idle connection is lost (Postgres restarted); the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** The one way into Postgres: Prisma for lists and plain rows, named statements for everything hot or atomic. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  /**
   * Runs one named prepared statement. `int8` arrives as bigint, `timestamptz` as Date, `date` and `numeric`
   * as text, `json` parsed.
   *
   * @throws pg.DatabaseError with its SQLSTATE in `code`.
   */
  query<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Runs `work` in one READ COMMITTED transaction on a connection of its own: commits when it resolves, rolls
   * back when it rejects. Use nothing but `client` inside, or the pool can starve itself.
   *
   * @throws what `work` throws; Error when Postgres rolled back because `work` swallowed a failed statement.
   */
  transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T>;
  /** Waits for running statements, then closes every connection. Safe to call twice. */
  close(): Promise<void>;
}

/** Opens nothing yet: the first statement makes the first connection. */
export function createDatabase(options: DatabaseOptions): Database {
  const pool = createPool(options);
  const statementNameGenerator = createStatementNames();
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: (query) => statementNameGenerator(query.sql) }),
  });
  let closing: Promise<void> | undefined;

  return {
    prisma,
    pool,
    async query<Row>(statement: Statement, values: readonly unknown[] = []) {
      const { name, text } = statement;
      const result = await pool.query({ name, text, values: values as unknown[] });
      return result.rows as Row[];
    },
    transaction: (work) => inTransaction(pool, work),
    close() {
      closing ??= prisma.$disconnect().then(() => pool.end());
      return closing;
    },
  };
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // A connection that dies while it is ours rejects the running statement and *also* emits; unheard, the
  // emission would end the process.
  let lost: Error | undefined;
  const onLost = (error: Error) => {
    lost = error;
  };
  client.on('error', onLost);
  try {
    await client.query('BEGIN');
    const result = await work(client);
    const end = await client.query('COMMIT');
    if (end.command !== 'COMMIT') {
      throw new Error(
        'The transaction was rolled back, because a statement in it failed and nobody said so.',
      );
    }
    return result;
  } catch (error) {
    if (!lost) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        lost = failure;
      });
    }
    throw error;
  } finally {
    client.off('error', onLost);
    client.release(lost);
  }
}
