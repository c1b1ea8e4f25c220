import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isAlive } from '../lockFile.ts';
import type { Account } from './account.ts';
import { environment, lastWords, owner } from './cluster.ts';

/** A server process that answered. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Where a server listens, as postmaster.pid tells (line 1: process, line 4: port). */
export async function readPidFile(cluster: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]) } : undefined;
}

/**
 * Finds a server that already runs on the cluster and waits until it answers. A pid file whose number now
 * belongs to another program is removed; one whose process is gone is left for Postgres, which checks
 * that nothing of the old server survives.
 */
export async function findRunning(cluster: string, password: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = await readPidFile(cluster);
    if (!found || !isAlive(found.pid)) return undefined;
    if (!(await servesCluster(found.pid, cluster))) {
      await rm(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const refusal = await tryConnecting(found.port, password);
    if (!refusal) return found;
    if (Date.now() > deadline)
      throw new Error(
        `A Postgres (process ${found.pid}) holds ${cluster} but does not answer: ${refusal.message}.`,
      );
    await sleep(100);
  }
}

/** Whether the process is the Postgres of this cluster rather than a stranger who got its number. */
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  try {
    if (process.platform === 'linux') {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').includes(cluster);
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]);
    return stdout.includes(cluster);
  } catch {
    return false;
  }
}

export interface StartOptions {
  readonly program: string;
  readonly cluster: string;
  readonly password: string;
  readonly port: number;
  readonly account: Account;
  readonly logFile: string;
  /** Faster, and lost with the machine: for tests. */
  readonly throwAway: boolean;
}

/**
 * Starts a server on 127.0.0.1 and waits until it answers.
 *
 * @throws PortTaken, or Error with the last words of its log.
 */
export async function startPostmaster(options: StartOptions): Promise<Postmaster> {
  await chmod(options.program, 0o755).catch(() => undefined);
  const log = await open(options.logFile, 'w', 0o600);
  let child: ChildProcess;
  try {
    child = spawn(options.program, ['-D', options.cluster, ...settings(options)], {
      ...options.account,
      cwd: '/',
      env: environment,
      stdio: ['ignore', log.fd, log.fd],
    });
  } finally {
    await log.close();
  }
  let ended = false;
  let notStarted: Error | undefined;
  const end = new Promise<Error>((resolve) => {
    child.once('error', (error) => {
      notStarted = error;
      resolve(error);
    });
    child.once('exit', () => resolve(new Error('It ended.')));
  }).finally(() => {
    ended = true;
  });
  child.unref();

  const deadline = Date.now() + 60_000;
  while (!ended && Date.now() < deadline) {
    const refusal = await Promise.race([tryConnecting(options.port, options.password), end]);
    if (!refusal) return { pid: child.pid as number, port: options.port };
    await sleep(20);
  }
  if (!ended) child.kill('SIGQUIT');
  const said = notStarted?.message ?? (await readFile(options.logFile, 'utf8'));
  if (said.includes('Address already in use')) throw new PortTaken(options.port);
  throw new Error(`Postgres did not start: ${lastWords(said)} (its log: ${options.logFile})`);
}

/** Another program listens on the port. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} for the database is taken by another program: end it, or choose another port.`);
  }
}

function settings({ port, throwAway }: StartOptions): string[] {
  const values: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
  };
  if (throwAway) {
    Object.assign(values, {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: 0,
      autovacuum: 'off',
      checkpoint_timeout: '1h',
    });
  }
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The address of a database in the cluster; `sslmode` is named so that no PGSSLMODE can change it. */
export function connectionString(port: number, password: string, database: string): string {
  return `postgresql://${owner}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

async function tryConnecting(port: number, password: string): Promise<Error | undefined> {
  const client = new pg.Client({
    connectionString: connectionString(port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Closes every connection, writes everything down and ends; harsher after 20 s. Throw-away servers just end. */
export async function stopPostmaster(pid: number, throwAway: boolean): Promise<void> {
  const steps: [NodeJS.Signals, number][] = throwAway
    ? [
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ]
    : [
        ['SIGINT', 20_000],
        ['SIGQUIT', 5_000],
        ['SIGKILL', 5_000],
      ];
  for (const [signal, patience] of steps) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(20)) {
      if (!isAlive(pid)) return;
    }
  }
}

/** A port of the loopback that is free now; `wanted` itself when it is. */
export async function freePort(wanted = 0): Promise<number> {
  const port = await listenBriefly(wanted);
  return port ?? (await listenBriefly(0)) ?? Promise.reject(new Error('This machine has no free port left.'));
}

function listenBriefly(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
