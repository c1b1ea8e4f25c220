import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeEach, expect, test } from 'vitest';

const {
  database: { pool },
} = await createWorld(await useDatabase());
beforeEach(() => pool.query('TRUNCATE graphile_worker._private_jobs'));

const ask = (key: string, runAt: string | null = null) =>
  pool.query(`SELECT system.enqueue('stripe.sync', '{}', $1, $2)`, [key, runAt]);
/** What waits, in the order in which workers take it. */
async function queue(): Promise<readonly string[]> {
  const { rows } = await pool.query<{ key: string }>(
    'SELECT key FROM graphile_worker.jobs WHERE run_at <= now() AND locked_at IS NULL ORDER BY priority, run_at, id',
  );
  return rows.map(({ key }) => key);
}

test('who is asked for again keeps their place', async () => {
  for (const key of ['ada', 'bob', 'ada', 'carl', 'ada']) await ask(key);
  expect(await queue()).toEqual(['ada', 'bob', 'carl']);
});

test('what waits for a later hour begins as soon as somebody asks', async () => {
  await ask('ada', '2100-01-01T00:00:00Z');
  expect(await queue()).toEqual([]);
  await ask('ada');
  expect(await queue()).toEqual(['ada']);
});

test('who is being looked after is asked for anew, at the end', async () => {
  await ask('ada');
  await pool.query(`UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'a worker'`);
  await ask('bob');
  await ask('ada');
  expect(await queue()).toEqual(['bob', 'ada']);
});
