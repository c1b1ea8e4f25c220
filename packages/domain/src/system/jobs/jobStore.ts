import type { Database } from '@member-console/db';
import { harmlessError, type Job, type JobState, jobIdOf, jobNumberOf } from './job.ts';

interface JobRow {
  readonly id: bigint;
  readonly task: string;
  readonly state: JobState;
  readonly subjects: readonly { name: string; id: string }[] | null;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly run_at: Date;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly locked_at: Date | null;
  readonly locked_by: string | null;
  readonly last_error: string | null;
}

const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/**
 * Jobs with the state that they are in. Of what a job carries only ids leave this statement: whatever else a task may
 * be given one day is not shown by accident.
 */
const JOBS = `
  SELECT j.id, j.task_identifier AS task, j.attempts::int, j.max_attempts::int, j.run_at, j.created_at, j.updated_at,
         j.locked_at, j.locked_by, j.last_error,
         CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'failed'
              WHEN j.run_at <= now() THEN 'queued' WHEN j.attempts > 0 THEN 'retrying' ELSE 'scheduled' END AS state
    FROM graphile_worker.jobs j`;
const SUBJECTS = `(SELECT json_agg(json_build_object('name', left(fact.key, -2), 'id', fact.value) ORDER BY fact.key)
    FROM graphile_worker._private_jobs p, json_each_text(p.payload) AS fact (key, value)
   WHERE p.id = job.id AND json_typeof(p.payload) = 'object' AND fact.key LIKE '%Id' AND fact.value ~ '${UUID}') AS subjects`;

function jobOf(row: JobRow): Job {
  return {
    kind: 'job',
    id: jobIdOf(row.id),
    task: row.task,
    state: row.state,
    subjects: row.subjects ?? [],
    attempts: row.attempts,
    maxAttempts: row.max_attempts,
    runAt: row.run_at,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    lockedAt: row.locked_at,
    lockedBy: row.locked_by,
    lastError: row.last_error === null ? null : harmlessError(row.last_error),
  };
}

export interface JobFilter {
  readonly state: JobState | null;
  readonly task: string | null;
}

/** A page of jobs, the newest first; places are ids. */
export interface JobPage {
  readonly after: string | null;
  readonly before: string | null;
  readonly backward: boolean;
  readonly limit: number;
}

export async function selectJobs(
  database: Pick<Database, 'query'>,
  { state, task }: JobFilter,
  { after, before, backward, limit }: JobPage,
): Promise<readonly Job[]> {
  const rows = await database.query<JobRow>(
    {
      name: `system.jobs_${backward ? 'backward' : 'forward'}`,
      text: `WITH job AS MATERIALIZED (
               SELECT * FROM (${JOBS}) job
                WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR task = $2)
                  AND ($3::bigint IS NULL OR id < $3) AND ($4::bigint IS NULL OR id > $4)
                ORDER BY id ${backward ? 'ASC' : 'DESC'} LIMIT $5)
             SELECT job.*, ${SUBJECTS} FROM job ORDER BY id ${backward ? 'ASC' : 'DESC'}`,
    },
    [state, task, after && (jobNumberOf(after) ?? 0n), before && (jobNumberOf(before) ?? 0n), limit],
  );
  return rows.map(jobOf);
}

export async function selectJob(database: Pick<Database, 'query'>, number: bigint): Promise<Job | null> {
  const [row] = await database.query<JobRow>(
    { name: 'system.job', text: `SELECT job.*, ${SUBJECTS} FROM (${JOBS}) job WHERE id = $1` },
    [number],
  );
  return row ? jobOf(row) : null;
}

/** What the queue looks like at this moment. */
export interface QueueOverview {
  readonly counts: readonly { readonly task: string; readonly state: JobState; readonly count: number }[];
  /** Since when the oldest job that is due has been waiting for hands; null: none waits. */
  readonly waitingSince: Date | null;
  readonly workers: readonly WorkerView[];
}

/** A pool of hands that runs jobs. */
export interface WorkerView {
  readonly id: string;
  readonly startedAt: Date;
  readonly beatAt: Date;
  readonly running: number;
}

export async function selectQueueOverview(database: Database): Promise<QueueOverview> {
  const [row] = await database.query<{
    counts: QueueOverview['counts'];
    waiting_since: Date | null;
    workers: readonly { id: string; startedAt: string; beatAt: string; running: number }[];
  }>({
    name: 'system.queue_overview',
    text: `WITH job AS MATERIALIZED (${JOBS})
           SELECT coalesce((SELECT json_agg(c ORDER BY task, state)
                              FROM (SELECT task, state, count(*) AS count FROM job GROUP BY task, state) c), '[]') AS counts,
                  (SELECT min(run_at) FROM job WHERE state = 'queued') AS waiting_since,
                  coalesce((SELECT json_agg(json_build_object('id', h.worker_id, 'startedAt', h.started_at,
                                'beatAt', h.beat_at, 'running', (SELECT count(*) FROM job WHERE job.locked_by = h.worker_id))
                                ORDER BY h.started_at, h.worker_id) FROM system.worker_heartbeats h), '[]') AS workers`,
  });
  if (row === undefined) throw new Error('The queue did not answer.');
  const workers = row.workers.map(({ startedAt, beatAt, ...worker }) => ({
    ...worker,
    startedAt: new Date(startedAt),
    beatAt: new Date(beatAt),
  }));
  return { counts: row.counts, waitingSince: row.waiting_since, workers };
}

/** Makes a job due now, as if it had never been tried; with its audit entry. False: a worker has it meanwhile. */
export async function updateJobRetried(database: Database, number: bigint, audit: string): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'system.retry_job',
      text: `SELECT audit.write($2) FROM graphile_worker.reschedule_jobs(ARRAY[$1::bigint], now(), NULL, 0)`,
    },
    [number, audit],
  );
  return rows.length === 1;
}

/** Gives a job up for good, with its audit entry. False: a worker has it meanwhile. */
export async function updateJobCancelled(
  database: Database,
  number: bigint,
  message: string,
  audit: string,
): Promise<boolean> {
  const rows = await database.query(
    {
      name: 'system.cancel_job',
      text: `SELECT audit.write($3) FROM graphile_worker.permanently_fail_jobs(ARRAY[$1::bigint], $2)`,
    },
    [number, message, audit],
  );
  return rows.length === 1;
}
