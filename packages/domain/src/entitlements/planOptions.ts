import { type EntitlementValue, isMore, nothingOf, plus } from '@member-console/core';
import type { LadderView, ResourceView } from '../catalog/index.ts';
import type { OrganizationOverview } from './organizationOverview.query.ts';

/** How a plan stands to the one that is held on its ladder; `new`: none is held there. */
export type PlanStanding = 'current' | 'higher' | 'lower' | 'new';

/** What would become of one resource. */
export interface PlanOutcome {
  readonly resource: ResourceView;
  readonly before: EntitlementValue;
  readonly after: EntitlementValue;
  readonly direction: 'more' | 'less' | 'same';
  /** What is in use; null: it is not measured. */
  readonly used: bigint | null;
  /** How much more is in use than would be allowed. */
  readonly excess: bigint;
}

/** A published plan as it looks from an organization. */
export interface PlanOption {
  readonly ladder: LadderView;
  readonly tier: LadderView['tiers'][number];
  readonly standing: PlanStanding;
  readonly outcomes: readonly PlanOutcome[];
}

/**
 * Every published plan in the place of the one that is held on its ladder now, all else being as it is: what else is
 * given still adds up, and an override still is the last word. For looking around; a change has its own preview.
 */
export function planOptionsOf(
  overview: Pick<OrganizationOverview, 'plans' | 'entitlements'>,
  ladders: readonly LadderView[],
): readonly PlanOption[] {
  return ladders.flatMap((ladder) =>
    ladder.tiers.map((tier) => ({
      ladder,
      tier,
      standing: standingOf(overview, ladder, tier),
      outcomes: outcomesOf(overview, ladder, tier),
    })),
  );
}

type Tier = LadderView['tiers'][number];
type Overview = Parameters<typeof planOptionsOf>[0];

function standingOf({ plans }: Overview, ladder: LadderView, tier: Tier): PlanStanding {
  const held = plans.find((plan) => plan.ladder.id === ladder.id);
  if (held === undefined) return 'new';
  if (held.product.id === tier.product.id) return 'current';
  return tier.rank > held.rank ? 'higher' : 'lower';
}

function outcomesOf(overview: Overview, ladder: LadderView, tier: Tier): readonly PlanOutcome[] {
  const given = overview.entitlements.map(({ resource }) => resource);
  const added = tier.product.includes.flatMap(({ resource }) =>
    given.some(({ id }) => id === resource.id) ? [] : [resource],
  );
  return [...given, ...added].map((resource) => outcomeOf(overview, ladder, tier, resource));
}

function outcomeOf(
  { plans, entitlements }: Overview,
  ladder: LadderView,
  tier: Tier,
  resource: ResourceView,
): PlanOutcome {
  const present = entitlements.find((entitlement) => entitlement.resource.id === resource.id);
  const before = present?.value ?? nothingOf(resource);
  const held = plans.find((plan) => plan.ladder.id === ladder.id);
  const after = held?.product.id === tier.product.id ? before : replaced(present, ladder, tier, resource);
  const used = present?.used ?? null;
  return {
    resource,
    before,
    after,
    direction: directionOf(resource, before, after),
    used,
    excess: excessOf(after, used),
  };
}

/** What it comes to with the tier in the place of whatever counts on its ladder. */
function replaced(
  present: Overview['entitlements'][number] | undefined,
  ladder: LadderView,
  tier: Tier,
  resource: ResourceView,
): EntitlementValue {
  const applied = present?.contributions.filter(({ state }) => state === 'applied') ?? [];
  const override = applied.find(({ source }) => source === 'override');
  if (override !== undefined) return override.value;
  const others = applied.filter(({ ladderId }) => ladderId !== ladder.id);
  const own = tier.product.includes.find((rule) => rule.resource.id === resource.id);
  const values = [...others, ...(own === undefined ? [] : [own])].map(({ value }) => value);
  return values.reduce((sum, value) => plus(resource, sum, value), nothingOf(resource));
}

function directionOf(
  resource: ResourceView,
  before: EntitlementValue,
  after: EntitlementValue,
): PlanOutcome['direction'] {
  if (isMore(resource, after, before)) return 'more';
  return isMore(resource, before, after) ? 'less' : 'same';
}

function excessOf(value: EntitlementValue, used: bigint | null): bigint {
  if (value.kind !== 'limit' || value.limit === null || used === null) return 0n;
  return used > value.limit ? used - value.limit : 0n;
}
