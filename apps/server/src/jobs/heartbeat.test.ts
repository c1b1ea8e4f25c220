import { useDatabase } from '@member-console/testing/database';
import { expect, test } from 'vitest';
import { createLogger } from '../logger.ts';
import { createHeartbeat } from './heartbeat.ts';

const { database } = await useDatabase();
const heartbeat = createHeartbeat({ database, logger: createLogger('silent') }, 1);

/** A job of this key that a worker has begun, so many times, and of whom nobody has heard for a minute. */
async function begin(key: string, attempts: number): Promise<void> {
  await enqueue(key);
  await database.pool.query(
    `UPDATE graphile_worker._private_jobs
        SET locked_by = 'worker-that-died', locked_at = now() - interval '1 minute', attempts = $2 WHERE key = $1`,
    [key, attempts],
  );
}

async function enqueue(key: string): Promise<void> {
  await database.pool.query(`SELECT system.enqueue('stripe.sync', '{}', $1)`, [key]);
}

async function syncs() {
  const { rows } = await database.pool.query(
    `SELECT key, attempts, locked_by FROM graphile_worker.jobs WHERE task_identifier = 'stripe.sync' ORDER BY id`,
  );
  return rows;
}

test('a worker that died leaves no job without a future, and costs none of its jobs an attempt', async () => {
  await begin('often', 25);
  await begin('replaced', 1);
  await enqueue('replaced');
  expect(await syncs()).toMatchObject([{ attempts: 25 }, { key: null, attempts: 25 }, { key: 'replaced' }]);
  await heartbeat.start();
  await heartbeat.stop();
  expect(await syncs()).toEqual([
    { key: 'often', attempts: 24, locked_by: null },
    { key: 'replaced', attempts: 0, locked_by: null },
  ]);
});
