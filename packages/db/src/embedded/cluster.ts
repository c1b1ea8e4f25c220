import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Account, canReach, exists, giveTo } from './account.ts';
import { type Binaries, rootsPlace } from './binaries.ts';

/** The superuser of an embedded cluster, and the database made in it. */
export const owner = 'member_console';

/** What the data directory remembers between starts; kept readable for its owner alone. */
export interface Memory {
  readonly password: string;
  readonly port?: number;
}

/** An initialised cluster, not necessarily running. */
export interface Cluster {
  /** The folder that Postgres calls PGDATA; without symbolic links. */
  readonly path: string;
  readonly memory: Memory;
}

/** What making a cluster takes. */
export interface Making {
  readonly binaries: Binaries;
  readonly account: Account;
  /** Do not wait for the disk. */
  readonly throwAway: boolean;
}

const major = '18';

/**
 * Opens the cluster of a data directory and makes it first when it is not there. `initdb` works in a folder
 * of its own that becomes `cluster` by a rename, so an interrupted one leaves nothing that looks finished.
 *
 * @throws Error in one sentence: made by another Postgres, its password gone, or what initdb said.
 */
export async function openCluster(dataDir: string, making: Making): Promise<Cluster> {
  const path = join(dataDir, 'cluster');
  const memory = await readMemory(dataDir);
  if (await isFinished(path)) {
    const version = (await readFile(join(path, 'PG_VERSION'), 'utf8')).trim();
    if (version !== major) {
      throw new Error(
        `The data in ${path} belongs to Postgres ${version}, and this is ${major}: move it away, or set DATABASE_URL to a server that reads it.`,
      );
    }
    if (!memory) {
      throw new Error(
        `The password of the database in ${dataDir} is gone (access.json): bring the file back, or move the folder away to begin anew.`,
      );
    }
    return { path: await realpath(path), memory };
  }
  if (await exists(path)) await rename(path, `${path}.unfinished-${Date.now()}`);
  const fresh = { password: randomBytes(24).toString('base64url') };
  await writeMemory(dataDir, fresh);
  await initialise(path, fresh.password, making);
  return { path: await realpath(path), memory: fresh };
}

/** Remembers the port (and whatever else) for the next start. */
export async function writeMemory(dataDir: string, memory: Memory): Promise<void> {
  const file = join(dataDir, 'access.json');
  const draft = `${file}.new`;
  await writeFile(draft, `${JSON.stringify(memory)}\n`, { mode: 0o600 });
  await rename(draft, file);
}

async function readMemory(dataDir: string): Promise<Memory | undefined> {
  try {
    return JSON.parse(await readFile(join(dataDir, 'access.json'), 'utf8')) as Memory;
  } catch {
    return undefined;
  }
}

async function isFinished(path: string): Promise<boolean> {
  return (await exists(join(path, 'PG_VERSION'))) && (await exists(join(path, 'global', 'pg_control')));
}

async function initialise(path: string, password: string, making: Making): Promise<void> {
  const { account } = making;
  await discardDrafts(path);
  const draft = `${path}.making-${randomBytes(4).toString('hex')}`;
  await makeFolder(draft, account);
  const target = await realpath(draft);
  const passwordFile = `${target}.password`;
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    await giveTo(account, passwordFile);
    await runInitdb(target, passwordFile, making);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(draft, path);
}

/** What interrupted ones left. Drafts differ in name, because an `initdb` without a parent may still be writing. */
async function discardDrafts(path: string): Promise<void> {
  const names = await readdir(dirname(path));
  const drafts = names.filter((name) => name.startsWith(`${basename(path)}.making`));
  for (const name of drafts) await discard(join(dirname(path), name));
}

/** A folder beneath the data directory; or, where the account cannot walk there, a link to one where it can. */
async function makeFolder(path: string, account: Account): Promise<void> {
  let folder = path;
  if (!(await canReach(account, path))) {
    folder = join(rootsPlace, `cluster-${randomBytes(8).toString('hex')}`);
    await mkdir(rootsPlace, { recursive: true, mode: 0o755 });
    await symlink(folder, path);
  }
  await mkdir(folder, { mode: 0o700 });
  await giveTo(account, folder);
}

/** Removes a folder, or a link together with the folder of ours that it names. */
export async function discard(path: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const options = { recursive: true, force: true, maxRetries: 5 };
  if (target.startsWith(`${rootsPlace}/cluster-`)) await rm(target, options);
  await rm(path, options);
}

/** The built-in provider sorts by code point on every machine: no locale has to be installed for it. */
async function runInitdb(target: string, passwordFile: string, making: Making): Promise<void> {
  const program = making.binaries.initdb;
  await chmod(program, 0o755).catch(() => undefined);
  const child = spawn(
    program,
    [
      `--pgdata=${target}`,
      `--username=${owner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(making.throwAway ? ['--no-sync'] : []),
    ],
    { ...making.account, cwd: '/', env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`Postgres could not prepare ${target}: ${lastWords(said)}`);
}

/** The whole environment of the programs: nothing that could steer Postgres behind our back. */
export const environment: NodeJS.ProcessEnv = { LC_ALL: 'C', TZ: 'UTC' };

/** The line of a Postgres log that says what went wrong, else the last line. */
export function lastWords(log: string): string {
  const lines = log
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.findLast((line) => /\b(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?\b(FATAL|PANIC|error):\s*/i, '') ?? 'it said nothing.';
}
