import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type Job, type JobState, jobNumberOf } from './job.ts';
import { selectJob, updateJobCancelled, updateJobRetried } from './jobStore.ts';

type Answer =
  | { readonly kind: 'changed'; readonly jobId: string }
  | NotFound
  | InvalidState
  | ValidationFailed;

interface Order {
  readonly jobId: string;
  readonly reason: string | null;
}

/**
 * Has a job tried again at once, as if it were new: after what stood in its way has gone.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export function retryJob({ database }: { database: Database }, actor: Actor, order: Order): Promise<Answer> {
  return changeJob(database, actor, order, 'retried', ['failed', 'retrying', 'scheduled'], (number, audit) =>
    updateJobRetried(database, number, audit),
  );
}

/**
 * Gives a job up. It stays among the failed ones, and can be retried.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export function cancelJob({ database }: { database: Database }, actor: Actor, order: Order): Promise<Answer> {
  return changeJob(
    database,
    actor,
    order,
    'cancelled',
    ['queued', 'retrying', 'scheduled'],
    (number, audit) => updateJobCancelled(database, number, 'Cancelled by an operator.', audit),
  );
}

/** A job that a worker has cannot be changed: it is over in a moment, one way or the other. */
async function changeJob(
  database: Database,
  actor: Actor,
  { jobId, reason }: Order,
  to: 'retried' | 'cancelled',
  allowed: readonly JobState[],
  save: (number: bigint, audit: string) => Promise<boolean>,
): Promise<Answer> {
  authoriseOperator(actor, 'jobs.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const number = jobNumberOf(jobId);
  const job: Job | null = number === null ? null : await selectJob(database, number);
  if (number === null || job === null) return notFound('job');
  if (!allowed.includes(job.state)) return { kind: 'invalidState', from: job.state, to, allowed };

  const audit = auditRows(actor, {
    action: `job.${to}`,
    resource: { type: 'job', id: jobId },
    reason: reason?.trim() ?? '',
    before: { task: job.task, state: job.state, attempts: job.attempts },
  });
  return (await save(number, audit))
    ? { kind: 'changed', jobId }
    : { kind: 'invalidState', from: 'running', to, allowed };
}
