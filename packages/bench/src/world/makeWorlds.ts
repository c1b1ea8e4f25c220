import { createDatabase } from '@member-console/db';
import { fillWorld, type SignedIn } from './fillWorld.ts';

/** A filled database of so many organizations. */
export interface World {
  readonly organizations: number;
  readonly connectionString: string;
  readonly people: readonly SignedIn[];
}

/** Makes a database for each size and fills them, at most half of the organizations' people signed in. */
export async function makeWorlds(
  connectionString: string,
  options: { readonly sizes: readonly number[]; readonly people: number; readonly seed: number },
): Promise<{ readonly worlds: readonly World[]; readonly postgresVersion: string }> {
  const { pool, close } = createDatabase({ connectionString, maxConnections: 1 });
  const worlds: World[] = [];
  for (const organizations of options.sizes) {
    await pool.query(`CREATE DATABASE bench_${organizations}`);
    const url = new URL(connectionString);
    url.pathname = `/bench_${organizations}`;
    const size = { seed: options.seed, organizations, people: Math.min(options.people, organizations / 2) };
    worlds.push({ organizations, connectionString: url.href, people: await fillWorld(url.href, size) });
  }
  const { rows } = await pool.query<{ server_version: string }>('SHOW server_version');
  await close();
  return { worlds, postgresVersion: rows[0]?.server_version ?? 'unknown' };
}
