import type { WorkerRooms } from './workerRooms.ts';

/** How often a worker is heard of within its lease. */
const BEATS_A_LEASE = 4;

/** What is looked after at every beat. */
const EVERY_BEAT = ['entitlements.sweep', 'fedwiki.measure'];
/** What is looked after once a minute. */
const EVERY_MINUTE = ['mail.sweep', 'stripe.sweep'];

export interface Heartbeat {
  /** Beats for a pool of workers from now on: the queue locks jobs by the name of the pool. */
  beatFor(poolId: string): void;
  /** Begins to beat, and resolves after the first time. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Tells that this worker lives, and frees what those who died had locked: by itself the queue would wait four hours.
 * A worker unheard of for `leaseSeconds` is dead. Every beat looks at the farm and for pools that are due; every minute the outbox is swept.
 */
export function createHeartbeat(
  { database, logger }: Pick<WorkerRooms, 'database' | 'logger'>,
  leaseSeconds: number,
): Heartbeat {
  const beatSeconds = leaseSeconds / BEATS_A_LEASE;
  const poolIds = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let untilSweep = 0;

  const beat = async () => {
    await database.query(BEAT, [[...poolIds].sort()]);
    await database.query(BURY, [leaseSeconds]);
    untilSweep -= beatSeconds;
    await database.query(LOOK_AROUND, [untilSweep <= 0 ? [...EVERY_BEAT, ...EVERY_MINUTE] : EVERY_BEAT]);
    if (untilSweep <= 0) untilSweep = 60;
  };

  return {
    beatFor: (poolId) => void poolIds.add(poolId),
    async start() {
      await beat();
      timer = setInterval(() => {
        beat().catch((error: unknown) => logger.warn({ err: error }, 'no heartbeat'));
      }, beatSeconds * 1000);
    },
    async stop() {
      clearInterval(timer);
      await database.query(LEAVE, [[...poolIds]]);
    },
  };
}

const BEAT = {
  name: 'worker.beat',
  text: `INSERT INTO system.worker_heartbeats (worker_id) SELECT unnest($1::text[])
         ON CONFLICT (worker_id) DO UPDATE SET beat_at = now()`,
};

/**
 * Whoever has held a job for longer than a lease without being heard of within it: dead, whether it ever beat or not.
 * Its jobs are begun anew, and that it died counts as no attempt of theirs. What a newer job of its key has taken the
 * place of meanwhile has nothing left to do: the queue would keep it for ever. Two may bury the same one; that is no harm.
 */
const BURY = {
  name: 'worker.bury',
  text: `WITH lease AS (SELECT now() - $1 * interval '1 second' AS since),
         gone AS (DELETE FROM system.worker_heartbeats USING lease WHERE beat_at < since),
         dead AS (
           SELECT DISTINCT j.locked_by AS worker FROM graphile_worker._private_jobs j, lease
            WHERE j.locked_at < since AND NOT EXISTS (
              SELECT FROM system.worker_heartbeats h WHERE h.worker_id = j.locked_by AND h.beat_at >= since)),
         replaced AS (
           DELETE FROM graphile_worker._private_jobs j USING dead
            WHERE j.locked_by = worker AND j.key IS NULL AND j.attempts >= j.max_attempts),
         freed AS (
           UPDATE graphile_worker._private_jobs j
              SET locked_by = NULL, locked_at = NULL, attempts = j.attempts - 1
             FROM dead WHERE j.locked_by = worker AND NOT (j.key IS NULL AND j.attempts >= j.max_attempts))
         UPDATE graphile_worker._private_job_queues q SET locked_by = NULL, locked_at = NULL
           FROM dead WHERE q.locked_by = worker`,
};

/** One job of each name at a time, in a queue of its own, so that a farm that hangs holds up no more than that. */
const LOOK_AROUND = {
  name: 'worker.look_around',
  text: `SELECT graphile_worker.add_job(task, '{}', queue_name => task, job_key => task) FROM unnest($1::text[]) AS task`,
};

const LEAVE = {
  name: 'worker.leave',
  text: `DELETE FROM system.worker_heartbeats WHERE worker_id = ANY ($1)`,
};
