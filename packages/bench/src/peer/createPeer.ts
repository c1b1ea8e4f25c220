import { readFile } from 'node:fs/promises';
import { createDatabase } from '@member-console/db';
import { askedOrganization, ENTITLEMENTS } from '../floor/statement.ts';

const SQL = new URL('peer.sql', import.meta.url);

/** Adds what PostGraphile serves to a world. Nothing of ours reads it. */
export async function createPeer(connectionString: string): Promise<void> {
  const database = createDatabase({ connectionString, maxConnections: 1 });
  const sql = await readFile(SQL, 'utf8');
  await database.pool.query(
    sql
      .replace('/*who asks*/', () => askedOrganization('o.slug = $2'))
      .replace('/*entitlements*/', () => ENTITLEMENTS),
  );
  await database.close();
}
