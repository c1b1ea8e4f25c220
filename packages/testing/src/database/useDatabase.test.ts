import { expect, test } from 'vitest';
import { recordStatements, useDatabase } from './index.ts';

const { database } = await useDatabase();
const other = await useDatabase();

test('each call gives a migrated database of its own', async () => {
  const name = { name: 'test.name', text: 'SELECT current_database() AS name' };
  const names = [
    ...(await database.query<{ name: string }>(name)),
    ...(await other.database.query<{ name: string }>(name)),
  ];
  expect(new Set(names.map((row) => row.name)).size).toBe(2);
  await database.pool.query('SELECT system.at()');
});

test('statements of Prisma, of named queries and of transactions are recorded through the one pool', async () => {
  const recorded = recordStatements(database);
  await database.query({ name: 'test.one', text: 'SELECT 1 AS one' });
  await database.prisma.$queryRawUnsafe('SELECT 2 AS two');
  await database.transaction((client) => client.query('SELECT 3 AS three'));
  recorded.stop();
  await database.query({ name: 'test.four', text: 'SELECT 4 AS four' });
  expect(recorded.texts).toEqual([
    'SELECT 1 AS one',
    'SELECT 2 AS two',
    'BEGIN',
    'SELECT 3 AS three',
    'COMMIT',
  ]);
});
