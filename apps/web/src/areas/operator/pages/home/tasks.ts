import type { ParseKeys } from 'i18next';
import type { OperatorCapability } from '../../../../__generated__/graphql.ts';
import { auditUrl, laddersUrl, organizationsUrl } from '../../urls.ts';

/** Something operators come to do, and where it begins. */
export interface Task {
  readonly name: Extract<ParseKeys<'operator'>, `home.task.${string}`>;
  readonly url: string;
  /** Actions of the audit that tell that it was done. */
  readonly actions: readonly string[];
  /** What it takes to do it; absent for what is only looked at. */
  readonly capability?: OperatorCapability;
}

/** In the order in which they are offered to those who have no habits yet. */
export const tasks: readonly Task[] = [
  { name: 'home.task.find', url: organizationsUrl(), actions: ['note.added', 'organization.suspended'] },
  {
    name: 'home.task.plan',
    url: organizationsUrl(),
    actions: ['grant.created', 'grant.revoked', 'plan.changed'],
    capability: 'PLANS_MANAGE',
  },
  {
    name: 'home.task.override',
    url: organizationsUrl(),
    actions: ['override.set', 'override.cleared'],
    capability: 'PLANS_MANAGE',
  },
  {
    name: 'home.task.tiers',
    url: laddersUrl(),
    actions: ['plan_ladder.reordered', 'plan_ladder.changed', 'plan_ladder.tier_added'],
    capability: 'CATALOG_MANAGE',
  },
  { name: 'home.task.audit', url: auditUrl(), actions: [] },
];
