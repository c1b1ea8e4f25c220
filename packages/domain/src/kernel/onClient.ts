import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';

/** A connection with a transaction on it as something to ask: for queries that serve inside and outside of one. */
export function onClient(client: PoolClient): Pick<Database, 'query'> {
  return {
    async query<Row>({ name, text }: { name: string; text: string }, values: readonly unknown[] = []) {
      const { rows } = await client.query({ name, text, values: [...values] });
      return rows as Row[];
    },
  };
}
