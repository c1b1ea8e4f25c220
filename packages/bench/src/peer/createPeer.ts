import { readFile } from 'node:fs/promises';
import { createDatabase } from '@member-console/db';
import { askedOrganization, ENTITLEMENTS } from '../floor/statement.ts';

/** Where PostGraphile puts what its context says of the one who asks. */
const TOKEN = `current_setting('session.token', true)`;

const SQL = new URL('peer.sql', import.meta.url);

/** Adds what PostGraphile serves to a world. Nothing of ours reads it. */
export async function createPeer(connectionString: string): Promise<void> {
  const database = createDatabase({ connectionString, maxConnections: 1 });
  const sql = await readFile(SQL, 'utf8');
  await database.pool.query(
    sql
      .replace('/*who asks*/', () => askedOrganization('o.slug = organization.slug').replaceAll('$1', TOKEN))
      .replace('/*entitlements*/', () => ENTITLEMENTS),
  );
  await database.close();
}
