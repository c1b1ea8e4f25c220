import {
  type EntitlementValue,
  entitlementsOn,
  inOrderOfKeeping,
  type OverLimitPolicy,
  planTimeline,
  type Segment,
  type Settlement,
  type SettlementFacts,
} from '@member-console/core';
import type { ResourceView } from '../../catalog/index.ts';
import { selectResources } from '../../catalog/index.ts';
import { type NotFound, type ValidationFailed, validationFailed } from '../../kernel/index.ts';
import { previewOrder, type SettlementRefusal, type SettlementRooms } from '../settlement/settlePool.ts';
import { checkChange } from './checkChange.ts';
import { orderOf } from './orderOf.ts';
import type { PlanChange, PlanChangeBy } from './planChange.ts';
import { mayChangePlans } from './policy.ts';

/** A limit before and after a change, at the instant at which the change takes effect. */
export interface EntitlementChange {
  readonly resource: ResourceView;
  readonly before: EntitlementValue;
  readonly after: EntitlementValue;
}

/** What would be in excess. */
export interface ExpectedExcess {
  readonly resource: ResourceView;
  readonly policy: OverLimitPolicy;
  readonly limit: bigint;
  readonly used: bigint;
  /** Until when its owner may choose what stays. */
  readonly deadline: Date;
  /** What would become read-only then, as things stand: sites, by their ids. */
  readonly itemIds: readonly string[];
}

export interface PlanPreview {
  readonly kind: 'preview';
  readonly organizationId: string;
  /** Execution with this word is refused once anything shown here has moved. */
  readonly token: string;
  readonly effectiveAt: Date;
  readonly timelineBefore: readonly Segment[];
  readonly timelineAfter: readonly Segment[];
  readonly transitions: Settlement['transitions'];
  readonly changes: readonly EntitlementChange[];
  readonly excess: readonly ExpectedExcess[];
}

export type PlanPreviewAnswer = PlanPreview | SettlementRefusal | ValidationFailed | NotFound;

/**
 * What a change would bring about: the same path as the change itself, without the write. The reason is not yet
 * asked for.
 *
 * @throws Forbidden
 */
export async function previewPlanChange(
  { database }: Pick<SettlementRooms, 'database'>,
  by: PlanChangeBy,
  change: PlanChange,
): Promise<PlanPreviewAnswer> {
  const order = orderOf(change, by);
  const refused = await mayChangePlans(database, by.viewer, order.wanted.by, order.wanted.id);
  if (refused !== null) return refused;
  const issues = checkChange(change);
  if (issues.length > 0) return validationFailed(...issues);
  const answer = await previewOrder({ database }, order);
  if (answer.kind !== 'preview') return answer;

  const { loaded, settlement, token } = answer;
  const effectiveAt = takesEffectAt(settlement);
  const before = planTimeline(loaded.facts, loaded.at);
  const resources = await selectResources(
    database,
    loaded.facts.resources.map(({ id }) => id),
  );
  const view = new Map(resources.map((resource) => [resource.id, resource]));
  return {
    kind: 'preview',
    organizationId: loaded.organizationId,
    token,
    effectiveAt: new Date(effectiveAt),
    timelineBefore: before,
    timelineAfter: settlement.timeline,
    transitions: settlement.transitions,
    changes: changesAt(loaded.facts, before, settlement, effectiveAt, view),
    excess: excessAt(settlement, effectiveAt, view),
  };
}

/** When the first thing of the change begins to count. */
function takesEffectAt({ at, changes }: Settlement): number {
  const instants = [
    ...changes.created.map(({ startsAt }) => startsAt),
    ...changes.overridesSet.map(({ startsAt }) => startsAt),
    ...changes.ended.flatMap(({ endsAt }) => (endsAt === null ? [] : [endsAt])),
    ...[...changes.revoked, ...changes.overridesCleared].map(() => at),
  ];
  return instants.length === 0 ? at : Math.max(at, Math.min(...instants));
}

function changesAt(
  facts: SettlementFacts,
  before: readonly Segment[],
  { timeline, after }: Settlement,
  at: number,
  view: ReadonlyMap<string, ResourceView>,
): readonly EntitlementChange[] {
  const were = new Map(entitlementsOn(before, facts, at).map(({ resourceId, value }) => [resourceId, value]));
  return entitlementsOn(timeline, after, at).flatMap(
    ({ resourceId, value }): readonly EntitlementChange[] => {
      const [resource, was] = [view.get(resourceId), were.get(resourceId)];
      return resource === undefined || was === undefined ? [] : [{ resource, before: was, after: value }];
    },
  );
}

function excessAt(
  { timeline, after }: Settlement,
  at: number,
  view: ReadonlyMap<string, ResourceView>,
): readonly ExpectedExcess[] {
  const limits = new Map(
    entitlementsOn(timeline, after, at).map(({ resourceId, value }) => [resourceId, value]),
  );
  return after.guarded.flatMap(({ resourceId, policy, grace }): readonly ExpectedExcess[] => {
    const [resource, value] = [view.get(resourceId), limits.get(resourceId)];
    const items = inOrderOfKeeping(after.items.filter((item) => item.resourceId === resourceId));
    if (resource === undefined || value?.kind !== 'limit' || value.limit === null) return [];
    const beyond = items.slice(Number(value.limit)).map(({ id }) => id);
    if (beyond.length === 0) return [];
    const open = after.openCases.find((one) => one.resourceId === resourceId);
    const deadline = new Date(open?.deadline ?? (policy === 'freeze' ? at : at + grace));
    return [{ resource, policy, limit: value.limit, used: BigInt(items.length), deadline, itemIds: beyond }];
  });
}
