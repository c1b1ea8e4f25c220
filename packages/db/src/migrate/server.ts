import pg from 'pg';
import { withSession } from '../connection.ts';

/** The database cannot be used as it is. The message is one sentence for whoever starts the server. */
export class DatabaseRefused extends Error {
  override name = 'DatabaseRefused';
}

/** What has to be known of a server before anything is changed in it. */
export interface ServerFacts {
  /** `server_version_num`: 180004 is 18.4. */
  readonly versionNumber: number;
  readonly hasBtreeGist: boolean;
}

/**
 * Connects one client.
 *
 * @throws DatabaseRefused when nobody answers, or the name, password or database is wrong.
 */
export async function connect(connectionString: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\//.test(connectionString)) {
    throw new DatabaseRefused(
      'The address of the database must look like postgresql://name:password@host:5432/database: correct DATABASE_URL.',
    );
  }
  const client = new pg.Client({
    connectionString: withSession(connectionString),
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const where = `${client.host}:${client.port}`;
    throw new DatabaseRefused(whyNotConnected(error as NodeJS.ErrnoException, where), { cause: error });
  }
}

function whyNotConnected(error: NodeJS.ErrnoException, where: string): string {
  const { code = '' } = error;
  switch (code) {
    case 'ECONNREFUSED':
      return `No Postgres answers at ${where}: start it, or correct DATABASE_URL.`;
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `The host of the database, ${where}, is unknown: correct DATABASE_URL.`;
    case '28P01':
    case '28000':
      return `Postgres at ${where} refuses our name or password (${error.message}): correct DATABASE_URL.`;
    case '3D000':
      return `Postgres at ${where} answers, but ${error.message}: create it, or correct DATABASE_URL.`;
    default:
      return `The database at ${where} cannot be reached: ${error.message || code || 'no reason given'}.`;
  }
}

/** Asks the server for the facts that `refuseUnfit` judges. */
export async function readServerFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int4 AS version,
            EXISTS (SELECT FROM pg_available_extensions WHERE name = 'btree_gist') AS gist`,
  );
  return { versionNumber: rows[0].version, hasBtreeGist: rows[0].gist };
}

/** @throws DatabaseRefused for a Postgres below 18, or one without btree_gist. */
export function refuseUnfit(facts: ServerFacts): void {
  if (facts.versionNumber < 180_000) {
    const version = `${Math.floor(facts.versionNumber / 10_000)}.${facts.versionNumber % 10_000}`;
    throw new DatabaseRefused(
      `Postgres 18 or newer is needed, and the server is ${version}: upgrade it, or point DATABASE_URL at another.`,
    );
  }
  if (!facts.hasBtreeGist) {
    throw new DatabaseRefused(
      'The Postgres extension btree_gist is not available on the server: install the contrib modules (often the package postgresql-contrib).',
    );
  }
}
