import type { Narrowing } from '../organizations/index.ts';

/** Which organizations by what they may use at this moment. What is null does not narrow. */
export interface RightsFilter {
  /** Slug of a plan that they are on or of a product that they hold; as an empty text, no plan at all. */
  readonly planSlug: string | null;
  readonly isOverLimit: boolean | null;
}

/** The conditions that such a filter stands for, for the list of organizations. */
export function narrowByRights({ planSlug, isOverLimit }: RightsFilter): readonly Narrowing[] {
  const found: Narrowing[] = [];
  if (planSlug === '') found.push({ name: 'plan_none', sql: onNoPlan, value: false });
  else if (planSlug !== null) found.push({ name: 'plan', sql: onPlan, value: planSlug });
  if (isOverLimit !== null) found.push({ name: 'over_limit', sql: overLimit, value: isOverLimit });
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

function overLimit(parameter: string): string {
  return `EXISTS (SELECT FROM entitlements.pools pool
                  JOIN entitlements.over_limit_cases k ON k.pool_id = pool.id AND k.resolved_at IS NULL
                 WHERE pool.organization_id = o.id) = ${parameter}::boolean`;
}
