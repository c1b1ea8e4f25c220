import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isAlive } from '../lockFile.ts';
import { type Embedded, removeEmbedded, startEmbedded } from './index.ts';
import { stopPostmaster } from './postmaster.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
let dataDir: string;
const started: Embedded[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'a place with spaces '));
  await chmod(folder, 0o755);
  dataDir = join(folder, 'data base');
});

afterEach(async () => {
  for (const { pid } of started.splice(0)) await stopPostmaster(pid, true);
  for (const name of await readdir(folder)) await removeEmbedded(join(folder, name));
  await rm(folder, { recursive: true });
});

async function start(where = dataDir, port?: number): Promise<Embedded> {
  const embedded = await startEmbedded({
    dataDir: where,
    ...(port === undefined ? {} : { port }),
  });
  started.push(embedded);
  return embedded;
}

async function ask<Row>({ connectionString }: { connectionString: string }, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}

const remember = (embedded: Embedded) => ask(embedded, 'CREATE TABLE kept AS SELECT 42 AS answer');
const recall = (embedded: Embedded) => ask(embedded, 'SELECT answer FROM kept');
const kept = [{ answer: 42 }];

test('two clusters run side by side, on the loopback alone, in UTF-8 that sorts alike everywhere', async () => {
  const [one, two] = await Promise.all([start(), start(join(folder, 'second'))]);
  expect(one.port).not.toBe(two.port);
  const settings = await ask(
    one,
    `SELECT current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listens,
            current_setting('TimeZone') AS zone, current_setting('max_connections') AS connections,
            (SELECT datlocprovider::text || ':' || datlocale FROM pg_database WHERE datname = current_database()) AS locale`,
  );
  expect(settings).toEqual([
    { encoding: 'UTF8', listens: '127.0.0.1', zone: 'UTC', connections: '200', locale: 'b:C.UTF-8' },
  ]);
});

test('the next start finds the data at the same address; the password is for its owner alone', async () => {
  const first = await start();
  await remember(first);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.connectionString).toBe(first.connectionString);
  expect(await recall(second)).toEqual(kept);
  expect((await stat(join(dataDir, 'access.json'))).mode & 0o777).toBe(0o600);
  const stranger = second.connectionString.replace(/:[^:@]+@/, ':guess@');
  await expect(ask({ connectionString: stranger }, 'SELECT 1')).rejects.toThrow(
    'password authentication failed',
  );
});

test('a remembered port that another program took is replaced; a wanted one is refused in a sentence', async () => {
  const first = await start();
  await first.stop();
  const thief = createServer();
  await new Promise<void>((resolve) => thief.listen(first.port, '127.0.0.1', resolve));
  try {
    await expect(start(join(folder, 'third'), first.port)).rejects.toThrow(
      `Port ${first.port} for the database is taken by another program`,
    );
    const second = await start();
    expect(second.port).not.toBe(first.port);
  } finally {
    thief.close();
  }
});

test('who comes second joins, and leaves the server to who came first', async () => {
  const [first, second] = await Promise.all([start(), start()]);
  expect(second.pid).toBe(first.pid);
  const guest = await start();
  await remember(guest);
  await guest.stop();
  expect(await recall(first)).toEqual(kept);
});

test('half an initdb is made anew', async () => {
  await mkdir(join(dataDir, 'cluster.making'), { recursive: true });
  await writeFile(join(dataDir, 'cluster.making', 'PG_VERSION'), '18\n');
  await mkdir(join(dataDir, 'cluster', 'base'), { recursive: true });
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
  await expect(remember(await start())).resolves.toBeDefined();
});

test('a finished cluster is never made anew, whatever else is missing', async () => {
  const first = await start();
  await remember(first);
  await first.stop();
  await rename(join(dataDir, 'access.json'), join(folder, 'access.json'));
  await expect(start()).rejects.toThrow('The password of the database');
  await rename(join(folder, 'access.json'), join(dataDir, 'access.json'));
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toThrow('belongs to Postgres 17, and this is 18');
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
  expect(await recall(await start())).toEqual(kept);
});

test('a server that was killed starts again, also when a stranger now has its process number', async () => {
  const first = await start();
  await remember(first);
  process.kill(first.pid, 'SIGKILL');
  const second = await start();
  expect(await recall(second)).toEqual(kept);
  const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
  const lines = await readFile(pidFile, 'utf8');
  await second.stop();
  await writeFile(pidFile, lines.replace(/^\d+/, String(process.pid)));
  expect(await recall(await start())).toEqual(kept);
});

const main = join(import.meta.dirname, 'main.ts');

function runMain(...args: string[]) {
  const child = spawn(process.execPath, [main, dataDir, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<{ code: number | null; complaint: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, complaint }));
  });
  const ready = new Promise<{ connectionString: string; pid: number }>((resolve) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(String(line))));
  });
  return { child, ended, ready };
}

test('its own process ends together with the server: at SIGTERM, SIGINT and when its parent is gone', async () => {
  const ways: ((child: ReturnType<typeof runMain>['child']) => void)[] = [
    (child) => child.kill('SIGTERM'),
    (child) => child.kill('SIGINT'),
    (child) => child.stdin.end(),
  ];
  for (const end of ways) {
    const { child, ended, ready } = runMain();
    const { pid, connectionString } = await ready;
    expect(await ask({ connectionString }, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    end(child);
    expect(await ended).toEqual({ code: 0, complaint: '' });
    expect(isAlive(pid)).toBe(false);
  }
});

test('a server that lost its keeper to a kill is taken over and stopped by the next', async () => {
  const { child, ended, ready } = runMain();
  const { pid } = await ready;
  child.kill('SIGKILL');
  await ended;
  expect(isAlive(pid)).toBe(true);
  const next = await start();
  expect(next.pid).toBe(pid);
  await next.stop();
  expect(isAlive(pid)).toBe(false);
});

test('its process says so and fails when the server ends by itself', async () => {
  const { ended, ready } = runMain();
  await stopPostmaster((await ready).pid, true);
  const { code, complaint } = await ended;
  expect(code).toBe(1);
  expect(complaint).toContain('ended by itself');
});

test('a throw-away cluster leaves nothing behind', async () => {
  const { child, ended, ready } = runMain('--throw-away');
  await ready;
  child.stdin.end();
  await ended;
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test.runIf(process.getuid?.() === 0)(
  'root may keep it in a folder that is closed to everybody else',
  async () => {
    await chmod(folder, 0o700);
    const first = await start();
    await remember(first);
    await first.stop();
    expect(await recall(await start())).toEqual(kept);
  },
);
