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
import type { Database } from '@member-console/db';
import { type ResourceView, selectResources } from '../../catalog/index.ts';
import type { LoadedPool } from './loadFacts.ts';

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

/** What a settlement that nobody has written would bring about. */
export interface Outcome {
  /** When the first thing of it begins to count. */
  readonly effectiveAt: Date;
  readonly timelineBefore: readonly Segment[];
  readonly timelineAfter: readonly Segment[];
  readonly transitions: Settlement['transitions'];
  readonly changes: readonly EntitlementChange[];
  readonly excess: readonly ExpectedExcess[];
}

/** Every resource of the facts must have been loaded. */
export async function outcomeOf(
  database: Database,
  { facts, at }: Pick<LoadedPool, 'facts' | 'at'>,
  settlement: Settlement,
): Promise<Outcome> {
  const effectiveAt = takesEffectAt(settlement);
  const before = planTimeline(facts, at);
  const resources = await selectResources(
    database,
    facts.resources.map(({ id }) => id),
  );
  const view = new Map(resources.map((resource) => [resource.id, resource]));
  return {
    effectiveAt: new Date(effectiveAt),
    timelineBefore: before,
    timelineAfter: settlement.timeline,
    transitions: settlement.transitions,
    changes: changesAt(facts, before, settlement, effectiveAt, view),
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
