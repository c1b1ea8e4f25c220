import type { Narrowing } from '../organizations/index.ts';
import { OVER_LIMIT_ENDING, PLAN_HELD, TRIAL_ENDING } from './endingSoon.ts';

/** Which organizations by what they may use at this moment. What is null does not narrow. */
export interface RightsFilter {
  /** Slug of a plan that they are on or of a product that they hold; as an empty text, no plan at all. */
  readonly planSlug: string | null;
  readonly isOverLimit: boolean | null;
  /** Whether a choice of what stays is due within a week. */
  readonly isOverLimitEnding: boolean | null;
  /** Whether a trial ends within a week. */
  readonly isTrialEnding: boolean | null;
  /** Whether an operator's forced plan has no end. */
  readonly isPlanHeld: boolean | null;
}

/** The conditions that such a filter stands for, for the list of organizations. */
export function narrowByRights({ planSlug, ...states }: RightsFilter): readonly Narrowing[] {
  const found: Narrowing[] = [];
  if (planSlug === '') found.push({ name: 'plan_none', sql: onNoPlan, value: false });
  else if (planSlug !== null) found.push({ name: 'plan', sql: onPlan, value: planSlug });
  for (const [state, { name, from, where }] of Object.entries(STATES)) {
    const value = states[state as keyof typeof STATES];
    if (value !== null) found.push({ name, sql: (parameter) => isSo(from, where, parameter), value });
  }
  return found;
}

const PROVIDED = `FROM entitlements.pools pool
                  JOIN entitlements.provisions p ON p.pool_id = pool.id
                   AND p.starts_at <= greatest(system.at(), pool.settled_at)
                   AND (p.ends_at IS NULL OR p.ends_at > greatest(system.at(), pool.settled_at))`;

function onPlan(parameter: string): string {
  return `EXISTS (SELECT ${PROVIDED}
                  JOIN catalog.products q ON q.id = p.product_id AND q.slug = ${parameter}
                 WHERE pool.organization_id = o.id)`;
}

function onNoPlan(parameter: string): string {
  return `EXISTS (SELECT ${PROVIDED} AND p.ladder_id IS NOT NULL
                 WHERE pool.organization_id = o.id) = ${parameter}::boolean`;
}

const NOW = 'greatest(system.at(), pool.settled_at)';
const GRANTS = 'entitlements.grants part';
const CASES = 'entitlements.over_limit_cases part';
const STATES = {
  isOverLimit: { name: 'over_limit', from: CASES, where: 'part.resolved_at IS NULL' },
  isOverLimitEnding: { name: 'over_limit_ending', from: CASES, where: OVER_LIMIT_ENDING(NOW) },
  isTrialEnding: { name: 'trial_ending', from: GRANTS, where: TRIAL_ENDING(NOW) },
  isPlanHeld: { name: 'plan_held', from: GRANTS, where: PLAN_HELD },
} as const;

function isSo(from: string, where: string, parameter: string): string {
  return `EXISTS (SELECT FROM entitlements.pools pool JOIN ${from} ON part.pool_id = pool.id AND ${where}
                 WHERE pool.organization_id = o.id) = ${parameter}::boolean`;
}
