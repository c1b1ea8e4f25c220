import { recordStatements, useDatabase } from '@member-console/testing/database';
import { beforeEach, expect, test } from 'vitest';
import { askTogether } from './index.ts';

const { database } = await useDatabase();
const recorded = recordStatements(database);
beforeEach(() => recorded.clear());

const half = askTogether<number, number>(async (askable, numbers) => {
  const rows = await askable.query<{ half: number }>(
    {
      name: 'test.half',
      text: `SELECT n / 2 + 0 / (n - 13) AS half FROM unnest($1::int[]) WITH ORDINALITY AS asked (n, place) ORDER BY place`,
    },
    [numbers],
  );
  return rows.map((row) => row.half);
});

test('what is asked in one turn travels in one statement, and each gets its own answer', async () => {
  expect(await Promise.all([half(database, 4), half(database, 20), half(database, 4)])).toEqual([2, 10, 2]);
  expect(recorded.texts).toHaveLength(1);
});

test('what is asked later is answered by a later statement: nothing is kept', async () => {
  await half(database, 4);
  await half(database, 4);
  expect(recorded.texts).toHaveLength(2);
});

test('many travel in several statements, so that Postgres and the process work at the same time', async () => {
  const numbers = Array.from({ length: 30 }, (_, place) => 100 + 2 * place);
  expect(await Promise.all(numbers.map((n) => half(database, n)))).toEqual(numbers.map((n) => n / 2));
  expect(recorded.texts.length).toBeGreaterThan(2);
});

test('a failure reaches those who travelled together, and nobody after them', async () => {
  const answers = await Promise.allSettled([half(database, 4), half(database, 13)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await half(database, 4)).toBe(2);
});

test('a transaction asks on its own connection', async () => {
  await database.transaction(async (client) => {
    const inside = {
      query: async <Row>(statement: { text: string }, values: readonly unknown[] = []) =>
        (await client.query(statement.text, [...values])).rows as Row[],
    };
    expect(await Promise.all([half(inside, 8), half(database, 8)])).toEqual([4, 4]);
  });
  expect(recorded.texts.filter((text) => text.includes('unnest'))).toHaveLength(2);
});
