import { chmod, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive, withLockFile } from '../lockFile.ts';
import { type Account, findAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, discard, openCluster, owner, writeMemory } from './cluster.ts';
import {
  connectionString,
  findRunning,
  freePort,
  PortTaken,
  type Postmaster,
  readPidFile,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';

export interface EmbeddedOptions {
  /** A folder of its own; made when missing. Holds the cluster, its port and password, and its log. */
  readonly dataDir: string;
  /** Listen here and nowhere else. Without it: the port of the last start, or any free one. */
  readonly port?: number;
  /** Do not care about durability (tests). */
  readonly throwAway?: boolean;
}

export interface Embedded {
  /** Address of the database `member_console`, for its superuser. */
  readonly connectionString: string;
  readonly port: number;
  /** The server process. */
  readonly pid: number;
  /** Ends the server and waits for it; does nothing when another living process had started it. */
  stop(): Promise<void>;
}

/**
 * Starts the Postgres that npm installed, on 127.0.0.1, or joins the one that already runs on `dataDir`.
 * What a crash left behind (half an `initdb`, a stale pid file, a server without a parent) is healed.
 *
 * @throws Error in one sentence that says what to do.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.dataDir, { recursive: true });
  const dataDir = await realpath(options.dataDir);
  const account = await findAccount();
  if (account) await chmod(dataDir, 0o711);
  return withLockFile(join(dataDir, 'lock'), async () => {
    const binaries = await findBinaries(account);
    const cluster = await openCluster(dataDir, { binaries, account, throwAway: options.throwAway ?? false });
    const running = await findRunning(cluster.path, cluster.memory.password);
    const joined = running !== undefined && (await hasLivingKeeper(dataDir));
    const server = running ?? (await start(dataDir, cluster, binaries.postgres, account, options));
    if (!joined) await writeFile(keeperFile(dataDir), String(process.pid));
    await ensureDatabase(server.port, cluster.memory.password);
    return {
      connectionString: connectionString(server.port, cluster.memory.password, owner),
      port: server.port,
      pid: server.pid,
      async stop() {
        if (joined) return;
        await stopPostmaster(server.pid, options.throwAway ?? false);
        await rm(keeperFile(dataDir), { force: true });
      },
    };
  });
}

/** Ends the server of `dataDir`, if one runs, and deletes the folder with everything in it. */
export async function removeEmbedded(dataDir: string): Promise<void> {
  const path = join(dataDir, 'cluster');
  const real = await realpath(path).catch(() => undefined);
  const server = real && (await readPidFile(real));
  if (server && isAlive(server.pid)) {
    const access = JSON.parse(await readFile(join(dataDir, 'access.json'), 'utf8')) as { password: string };
    if (await findRunning(real, access.password)) await stopPostmaster(server.pid, true);
  }
  await discard(path);
  await rm(dataDir, { recursive: true, force: true });
}

/** Names the process that will stop the server. When it is gone, whoever comes next takes its place. */
function keeperFile(dataDir: string): string {
  return join(dataDir, 'keeper.pid');
}

async function hasLivingKeeper(dataDir: string): Promise<boolean> {
  const keeper = Number(await readFile(keeperFile(dataDir), 'utf8').catch(() => ''));
  return keeper > 0 && isAlive(keeper);
}

async function start(
  dataDir: string,
  cluster: Cluster,
  program: string,
  account: Account,
  options: EmbeddedOptions,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort(cluster.memory.port));
    try {
      const server = await startPostmaster({
        program,
        cluster: cluster.path,
        password: cluster.memory.password,
        port,
        account,
        logFile: join(dataDir, 'postgres.log'),
        throwAway: options.throwAway ?? false,
      });
      await writeMemory(dataDir, { ...cluster.memory, port });
      return server;
    } catch (error) {
      // Somebody took the free port first, or the last children of a killed server are still leaving.
      const passing = error instanceof PortTaken ? options.port === undefined : isLeaving(error);
      if (!passing || attempt === 20) throw error;
      await sleep(250);
    }
  }
}

function isLeaving(error: unknown): boolean {
  return error instanceof Error && /shared memory block|lock file/.test(error.message);
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionString(port, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${owner}`);
  } finally {
    await client.end();
  }
}
