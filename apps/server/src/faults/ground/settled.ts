import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@member-console/db';

/** Waits until no work is left that events, intents or time have caused. */
export async function untilSettled(database: Database, patienceMs = 60_000): Promise<void> {
  const end = Date.now() + patienceMs;
  for (let left = await waitingJobs(database); left.length > 0; left = await waitingJobs(database)) {
    if (Date.now() > end)
      throw new Error(`Work is left that nobody does: ${JSON.stringify(left.slice(0, 5))}`);
    await sleep(20);
  }
}

async function waitingJobs(database: Database): Promise<readonly object[]> {
  return database.query(
    {
      name: 'faults.waiting_jobs',
      text: `SELECT task_identifier AS task, key, attempts, last_error, run_at, locked_at FROM graphile_worker.jobs
              WHERE (task_identifier LIKE 'stripe.%' AND task_identifier NOT IN ('stripe.sweep', 'stripe.nightly')
                     OR task_identifier IN ('entitlements.sweep', 'pool.settle'))`,
    },
    [],
  );
}
