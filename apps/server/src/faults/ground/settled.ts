import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@member-console/db';

/** Waits until no work is left that events, intents or time have caused. */
export async function untilSettled(database: Database, patienceMs = 120_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while ((await waitingJobs(database)) > 0) {
    if (Date.now() > end) throw new Error('Work is left that nobody does.');
    await sleep(20);
  }
}

async function waitingJobs(database: Database): Promise<number> {
  const [row] = await database.query<{ jobs: number }>(
    {
      name: 'faults.waiting_jobs',
      text: `SELECT count(*)::int AS jobs FROM graphile_worker.jobs
              WHERE task_identifier LIKE 'stripe.%' AND task_identifier NOT IN ('stripe.sweep', 'stripe.nightly')
                 OR task_identifier IN ('entitlements.sweep', 'pool.settle')`,
    },
    [],
  );
  return row?.jobs ?? 0;
}
