import { createTestDatabase, recordStatements, useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { createDatabase } from './index.ts';

const { database, connectionString } = await useDatabase();

test('a statement reads int8 as bigint, timestamptz as Date, date and numeric as text', async () => {
  const [row] = await database.query<Record<string, unknown>>(
    {
      name: 'test.types',
      text: `SELECT 9007199254740993::int8 AS big, ARRAY[1, NULL, 3]::int8[] AS bigs, '{}'::int8[] AS none,
                    '2026-03-01T12:00:00.123Z'::timestamptz AS instant, '2026-03-01'::date AS day,
                    1.50::numeric AS amount, '{"a":[1]}'::jsonb AS document, NULL::int8 AS nothing`,
    },
    [],
  );
  expect(row).toEqual({
    big: 9007199254740993n,
    bigs: [1n, null, 3n],
    none: [],
    instant: new Date('2026-03-01T12:00:00.123Z'),
    day: '2026-03-01',
    amount: '1.50',
    document: { a: [1] },
    nothing: null,
  });
});

test('Prisma reads and writes the same values through the same pool', async () => {
  await database.prisma.workerHeartbeat.create({
    data: { workerId: 'one', beatAt: new Date('2026-03-01T12:00:00.123Z') },
  });
  await database.prisma.installation.updateMany({ data: { clockOffsetMs: 9007199254740993n } });
  const heartbeat = await database.prisma.workerHeartbeat.findFirst({ where: { workerId: 'one' } });
  const installation = await database.prisma.installation.findFirst();
  expect(heartbeat?.beatAt).toEqual(new Date('2026-03-01T12:00:00.123Z'));
  expect(installation?.clockOffsetMs).toBe(9007199254740993n);
  await database.prisma.installation.updateMany({ data: { clockOffsetMs: 0n } });
});

test('a server that prefers another time zone or date style changes no instant', async () => {
  const elsewhere = await createTestDatabase();
  try {
    await elsewhere.database.pool.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''America/New_York''', current_database());
                   EXECUTE format('ALTER DATABASE %I SET datestyle = ''German''', current_database()); END $$`,
    );
    const fresh = createDatabase({ connectionString: elsewhere.connectionString });
    const beatAt = new Date('2026-07-01T00:30:00.007Z');
    await fresh.prisma.workerHeartbeat.create({ data: { workerId: 'two', beatAt } });
    const read = await fresh.prisma.workerHeartbeat.findFirst();
    const [row] = await fresh.query<{ beat_at: Date }>({
      name: 'test.beat',
      text: `SELECT beat_at FROM system.worker_heartbeats WHERE beat_at = '2026-07-01T00:30:00.007Z'`,
    });
    expect(read?.beatAt).toEqual(beatAt);
    expect(row?.beat_at).toEqual(beatAt);
    await fresh.close();
  } finally {
    await elsewhere.drop();
  }
});

test('named statements, and those of Prisma from the second time on, are prepared once per connection', async () => {
  const one = createDatabase({ connectionString, maxConnections: 1 });
  for (let round = 0; round < 3; round += 1) {
    await one.query({ name: 'test.twice', text: 'SELECT $1::text AS word' }, ['hello']);
    await one.prisma.workerHeartbeat.findMany({ where: { workerId: 'nobody' } });
  }
  const prepared = await one.pool.query<{ name: string; runs: bigint }>(
    'SELECT name, generic_plans + custom_plans AS runs FROM pg_prepared_statements ORDER BY name',
  );
  expect(prepared.rows).toEqual([
    { name: 'prisma_1', runs: 2n },
    { name: 'test.twice', runs: 3n },
  ]);
  await one.close();
});

test('one pool serves Prisma and statements: its bound holds for both together', async () => {
  const recorded = recordStatements(database);
  await Promise.all(
    Array.from({ length: 12 }, async (_, index) => {
      await database.query({ name: 'test.sleep', text: 'SELECT pg_sleep(0.02)' });
      await database.prisma.workerHeartbeat.count({ where: { workerId: String(index) } });
    }),
  );
  recorded.stop();
  expect(recorded.texts).toHaveLength(24);
  expect(database.pool.totalCount).toBeLessThanOrEqual(8);
});

test('a transaction commits what it did, or nothing when it rejects', async () => {
  const count = () => database.prisma.workerHeartbeat.count({ where: { workerId: { startsWith: 'tx' } } });
  const insert = 'INSERT INTO system.worker_heartbeats (worker_id) VALUES ($1)';
  await expect(
    database.transaction(async (client) => {
      await client.query(insert, ['tx1']);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(await count()).toBe(0);
  await database.transaction((client) => client.query(insert, ['tx2']));
  expect(await count()).toBe(1);
});

test('a transaction whose failed statement was swallowed does not pretend to have committed', async () => {
  const attempt = database.transaction(async (client) => {
    await client.query('SELECT 1 / 0').catch(() => undefined);
    return 'done';
  });
  await expect(attempt).rejects.toThrow('rolled back');
});

test('a connection that Postgres cuts in a transaction rejects it, and the pool goes on', async () => {
  const attempt = database.transaction(async (client) => {
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid');
    await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
    await client.query('SELECT 1');
  });
  await expect(attempt).rejects.toThrow(/terminat|connection error/);
  expect(await database.query({ name: 'test.alive', text: 'SELECT 1 AS one' })).toEqual([{ one: 1 }]);
});

test('an idle connection that Postgres cuts is told and replaced', async () => {
  const lost: Error[] = [];
  const watched = createDatabase({ connectionString, onConnectionLost: (error) => lost.push(error) });
  const { rows } = await watched.pool.query('SELECT pg_backend_pid() AS pid');
  await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0].pid]);
  await expect.poll(() => lost.length).toBe(1);
  expect((await watched.pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await watched.close();
  await watched.close();
});
