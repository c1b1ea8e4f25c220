import { EventEmitter } from 'node:events';
import { reviewCatalog, startReconciliation } from '@member-console/domain/billing';
import { JOB } from '@member-console/domain/kernel';
import { Logger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Metrics } from '../http/metrics.ts';
import { createHeartbeat } from './heartbeat.ts';
import { taskList } from './taskList.ts';
import type { WorkerRooms } from './workerRooms.ts';

/**
 * Jobs that one worker process runs at the same time: those that speak with the farm, those that speak with Stripe, and
 * all others. Each kind has hands of its own, so that a farm or a Stripe that hangs holds up nothing but itself.
 */
const HANDS = { farm: 3, stripe: 4, house: 4 } as const;
type Kind = keyof typeof HANDS;

function kindOf(task: string): Kind {
  if (task.startsWith('fedwiki.')) return 'farm';
  return task.startsWith('stripe.') ? 'stripe' : 'house';
}

/** What is done once a day, at night in UTC, by whichever worker comes first. */
const NIGHTLY = parseCronItems([
  { task: 'requests.forget', match: '17 3 * * *', options: { jobKey: 'requests.forget' } },
  { task: 'stripe.nightly', match: '47 2 * * *', options: { jobKey: 'stripe.nightly' } },
]);

/** What happened while nobody was there to hear of it is found out, and the simulator's clock is set. */
async function compareWithStripe(rooms: WorkerRooms): Promise<void> {
  const { database, stripe } = rooms;
  if (stripe === null) return;
  await reviewCatalog({ database, stripe });
  await startReconciliation(rooms, JOB, { kind: 'start', isDryRun: false, reason: null });
  await rooms.database.query({
    name: 'stripe.clock_at_start',
    text: `SELECT system.enqueue('stripe.clock', '{}', 'stripe.clock')`,
  });
}

export interface StartedWorker {
  /** Lets running jobs end, then stops. */
  stop(): Promise<void>;
}

/** Runs jobs until told to stop. Any number of processes may. */
export async function startWorker(
  rooms: WorkerRooms,
  metrics: Metrics,
  { connectionString, leaseSeconds }: { connectionString: string; leaseSeconds: number },
): Promise<StartedWorker> {
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error' || level === 'warning') rooms.logger.warn({ job: meta }, message);
  });
  const events: WorkerEvents = new EventEmitter();
  const heartbeat = createHeartbeat(rooms, leaseSeconds);
  events.on('pool:create', ({ workerPool }) => heartbeat.beatFor(workerPool.id));
  const tasks = Object.entries(taskList(rooms));
  const runners = await Promise.all(
    (['farm', 'stripe', 'house'] as const).map((kind) =>
      run({
        events,
        // A pool of its own: the queue reads numbers in its own way, and its jobs hold connections for long.
        connectionString,
        maxPoolSize: HANDS[kind] + 2,
        taskList: Object.fromEntries(tasks.filter(([name]) => kindOf(name) === kind)),
        concurrency: HANDS[kind],
        ...(kind === 'house' ? { parsedCronItems: NIGHTLY } : {}),
        noHandleSignals: true,
        logger,
        // In batches, because only those are waited for when the worker stops.
        preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      }),
    ),
  );
  await heartbeat.start();
  await compareWithStripe(rooms);
  for (const outcome of ['success', 'error'] as const) {
    events.on(`job:${outcome}`, ({ job }) => {
      metrics.job(job.task_identifier, outcome === 'success' ? 'ok' : 'error');
    });
  }
  events.on('job:error', ({ job, error }) => {
    rooms.logger.error({ task: job.task_identifier, attempt: job.attempts, err: error }, 'job failed');
  });
  return {
    async stop() {
      // It lives, and says so, until its last job has ended.
      await Promise.all(runners.map((runner) => runner.stop()));
      await heartbeat.stop();
    },
  };
}
