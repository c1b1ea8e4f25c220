import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseSeeing } from '../../kernel/index.ts';
import { type Job, jobNumberOf } from './job.ts';
import {
  type JobFilter,
  type JobPage,
  type QueueOverview,
  selectJob,
  selectJobs,
  selectQueueOverview,
} from './jobStore.ts';

/**
 * Work in the background: what waits, runs, and has failed. What is done leaves no trace here.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function listJobs(
  { database }: { database: Database },
  viewer: Viewer,
  filter: JobFilter,
  page: JobPage,
): Promise<readonly Job[]> {
  authoriseSeeing(viewer);
  return selectJobs(database, filter, page);
}

/** A job by its id; null for everybody but operators. */
export async function findJob(
  { database }: { database: Database },
  viewer: Viewer | null,
  id: string,
): Promise<Job | null> {
  const number = jobNumberOf(id);
  return number === null || (viewer?.operatorRole ?? null) === null ? null : selectJob(database, number);
}

/**
 * How many jobs there are of each task in each state, how long the oldest has waited, and who works.
 *
 * @throws Forbidden for everybody but operators.
 */
export async function queueOverview(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<QueueOverview> {
  authoriseSeeing(viewer);
  return selectQueueOverview(database);
}
