import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@member-console/testing/database';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, pendingMigrations, resetDatabase } from './index.ts';

let place: TestDatabase;
let folder: string;
const said: string[] = [];

beforeEach(async () => {
  place = await createTestDatabase({ content: 'empty' });
  folder = await mkdtemp(join(tmpdir(), 'migrations of a test '));
  said.length = 0;
});

afterEach(async () => {
  await place.drop();
  await rm(folder, { recursive: true });
});

async function writeMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, 'migration.sql'), sql);
}

const migrateFolder = () =>
  migrate({
    connectionString: place.connectionString,
    migrationsFolder: folder,
    log: (sentence) => said.push(sentence),
  });

const history = async () =>
  (await place.database.pool.query('SELECT * FROM public._prisma_migrations ORDER BY started_at')).rows;

describe('the migrations of the product', () => {
  const options = () => ({ connectionString: place.connectionString });

  test('apply on an empty database once; the second time there is nothing to do', async () => {
    const names = await pendingMigrations(place.database.pool);
    expect(names.length).toBeGreaterThan(0);
    expect(await migrate(options())).toEqual({ applied: names });
    expect(await migrate(options())).toEqual({ applied: [] });
    expect(await pendingMigrations(place.database.pool)).toEqual([]);
    await place.database.pool.query(`SELECT graphile_worker.add_job('test')`);
  });

  test('apply once when four servers start at the same moment', async () => {
    const cli = join(import.meta.dirname, 'cli.ts');
    const codes = await Promise.all(
      Array.from({ length: 4 }, () => {
        const child = spawn(process.execPath, [cli, 'migrate', place.connectionString], { stdio: 'ignore' });
        return new Promise((resolve) => child.once('close', resolve));
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const names = (await history()).map((row) => row.migration_name);
    expect(new Set(names).size).toBe(names.length);
    expect(await pendingMigrations(place.database.pool)).toEqual([]);
  });

  test('a reset is refused where real people may live, and makes a new database where it is meant', async () => {
    await migrate(options());
    await place.database.pool.query(`INSERT INTO system.worker_heartbeats (worker_id) VALUES ('kept')`);
    await expect(resetDatabase(options())).rejects.toThrow('--force');
    expect(await place.database.prisma.workerHeartbeat.count()).toBe(1);
    const { applied } = await resetDatabase({ ...options(), force: true });
    expect(applied.length).toBeGreaterThan(0);
    expect(await place.database.prisma.workerHeartbeat.count()).toBe(0);
  });
});

describe('a migration that fails', () => {
  const good =
    'CREATE SCHEMA shop; CREATE TABLE shop.things (id int PRIMARY KEY); INSERT INTO shop.things VALUES (1)';
  const bad =
    'CREATE TABLE shop.halves (id int); INSERT INTO shop.things VALUES (1); CREATE TABLE shop.others (id int)';

  test('says which one, what Postgres said and what to do, and leaves the database as it was', async () => {
    await writeMigration('1_good', good);
    await writeMigration('2_bad', bad);
    await expect(migrateFolder()).rejects.toThrow(
      /^Migration 2_bad failed and was undone.*duplicate key value.*Key \(id\)=\(1\) already exists.*mend prisma\/migrations\/2_bad/,
    );
    const { rows } = await place.database.pool.query(
      `SELECT to_regclass('shop.halves') AS halves, (SELECT count(*) FROM shop.things) AS things`,
    );
    expect(rows).toEqual([{ halves: null, things: 1n }]);
    expect(await pendingMigrations(place.database.pool, folder)).toEqual(['2_bad']);
  });

  test('says so again while it is not mended, and succeeds once it is', async () => {
    await writeMigration('1_good', good);
    await writeMigration('2_bad', bad);
    await expect(migrateFolder()).rejects.toThrow('2_bad failed');
    await expect(migrateFolder()).rejects.toThrow('2_bad failed');
    const mended = bad.replace('VALUES (1)', 'VALUES (2)');
    await writeMigration('2_bad', mended);
    expect(await migrateFolder()).toEqual({ applied: ['2_bad'] });
    expect(said.join('\n')).toContain('trying it again');
    const rows = (await history()).filter((row) => row.migration_name === '2_bad');
    expect(rows.map((row) => [row.finished_at !== null, row.rolled_back_at !== null])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    expect(rows.at(-1)?.checksum).toBe(createHash('sha256').update(mended).digest('hex'));
  });

  test('because its connection was cut is undone and tried again', async () => {
    await writeMigration('1_slow', 'CREATE TABLE public.slow (id int); SELECT pg_sleep(30)');
    const outcome = migrateFolder().catch((error: Error) => error);
    const cutIt = async () => {
      const { rows } = await place.database.pool.query(
        `SELECT count(pg_terminate_backend(pid)) AS cut FROM pg_stat_activity
         WHERE datname = current_database() AND query LIKE 'CREATE TABLE%pg_sleep(30)'`,
      );
      return rows[0].cut;
    };
    await expect.poll(cutIt, { timeout: 10_000 }).toBe(1n);
    expect(String(await outcome)).toContain('1_slow failed and was undone');
    await writeMigration('1_slow', 'CREATE TABLE public.slow (id int)');
    expect(await migrateFolder()).toEqual({ applied: ['1_slow'] });
  });

  test('is prevented when it ends transactions itself, before anything of it runs', async () => {
    await writeMigration('1_own', 'CREATE TABLE public.first (id int);\n-- then\nCOMMIT;\nSELECT 1 / 0');
    await expect(migrateFolder()).rejects.toThrow('take BEGIN and COMMIT out of it');
    expect((await place.database.pool.query(`SELECT to_regclass('public.first') AS it`)).rows).toEqual([
      { it: null },
    ]);
  });
});

test('bodies of functions may hold semicolons, BEGIN and COMMIT in words', async () => {
  await writeMigration(
    '1_function',
    `-- BEGIN; COMMIT;
     CREATE FUNCTION public.one() RETURNS int LANGUAGE plpgsql AS $body$
     BEGIN RAISE NOTICE '; COMMIT;'; RETURN 1; END $body$;
     CREATE FUNCTION public.two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;`,
  );
  await migrateFolder();
  expect((await place.database.pool.query('SELECT public.one() + public.two() AS three')).rows).toEqual([
    { three: 3 },
  ]);
});

test('a migration edited after the fact, and one from a newer version, are mentioned and change nothing', async () => {
  await writeMigration('1_first', 'CREATE TABLE public.first (id int)');
  await writeMigration('2_second', 'CREATE TABLE public.second (id int)');
  await migrateFolder();
  await writeMigration('1_first', 'CREATE TABLE public.first (id int, name text)');
  await rm(join(folder, '2_second'), { recursive: true });
  expect(await migrateFolder()).toEqual({ applied: [] });
  expect(said.join('\n')).toMatch(/1_first was edited/);
  expect(said.join('\n')).toMatch(/2_second, which this version does not know/);
});
