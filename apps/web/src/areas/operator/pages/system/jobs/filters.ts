import type { JobState } from '../../../../../__generated__/graphql.ts';
import { type Place, placeOf } from '../../../../../shared/list/keyset.ts';

/** Which jobs the list shows: all, unless it says otherwise. */
export type JobFilters = Place & {
  readonly state?: JobState | undefined;
  /** Name of a task, such as `mail.deliver`. */
  readonly task?: string | undefined;
};

export const jobStates = ['QUEUED', 'SCHEDULED', 'RUNNING', 'RETRYING', 'FAILED'] as const;

export function parseJobFilters(search: URLSearchParams): JobFilters {
  const state = jobStates.find((candidate) => candidate.toLowerCase() === search.get('state'));
  const task = search.get('task');
  return { ...placeOf(search), ...(state && { state }), ...(task && { task }) };
}

export function serializeJobFilters({
  state,
  task,
  after,
  before,
}: JobFilters): Record<string, string | undefined> {
  return { state: state?.toLowerCase(), task, after, before };
}
