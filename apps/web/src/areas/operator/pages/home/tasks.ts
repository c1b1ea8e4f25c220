import type { ParseKeys } from 'i18next';
import { auditUrl, laddersUrl, organizationsUrl } from '../../urls.ts';

/** Something operators come to do, and where it begins. */
export interface Task {
  readonly name: Extract<ParseKeys<'operator'>, `home.task.${string}`>;
  readonly url: string;
  /** Actions of the audit that tell that it was done. */
  readonly actions: readonly string[];
}

/** In the order in which they are offered to those who have no habits yet. */
export const tasks: readonly Task[] = [
  { name: 'home.task.find', url: organizationsUrl(), actions: ['note.added', 'organization.suspended'] },
  {
    name: 'home.task.plan',
    url: organizationsUrl(),
    actions: ['grant.created', 'grant.revoked', 'plan.changed'],
  },
  { name: 'home.task.override', url: organizationsUrl(), actions: ['override.set', 'override.cleared'] },
  {
    name: 'home.task.tiers',
    url: laddersUrl(),
    actions: ['plan_ladder.reordered', 'plan_ladder.changed', 'plan_ladder.tier_added'],
  },
  { name: 'home.task.audit', url: auditUrl(), actions: [] },
];
