import {
  type ClaimFact,
  type Contribution,
  type ContributionRule,
  type ContributionState,
  type EntitlementValue,
  mergeEntitlements,
  type OverLimitPolicy,
} from '@member-console/core';
import { type ProductView, type ResourceView, ruleValue } from '../catalog/index.ts';
import type { OverviewRow } from './store.ts';

/** One reason why a value is what it is. */
export interface ContributionView {
  readonly state: ContributionState;
  readonly rule: ContributionRule;
  /** Of the grant, or of the override. */
  readonly id: string;
  readonly source: Contribution['source'];
  /** Null for an override. */
  readonly product: ProductView | null;
  /** On which it counts; null off the ladders, and for an override. */
  readonly ladderId: string | null;
  readonly value: EntitlementValue;
  readonly quantity: number;
  /** A person's name, or null when the system did it by itself. */
  readonly grantedBy: string | null;
  readonly reason: string | null;
  readonly since: Date;
  readonly until: Date | null;
}

/** More is in use than the plan allows: what happens to it, and when. */
export interface OverLimitView {
  readonly policy: OverLimitPolicy;
  readonly limit: bigint;
  /** Everything that counts, frozen or not. */
  readonly used: bigint;
  /** How much of it is frozen: read-only, still served. */
  readonly frozen: number;
  /** Everything that counts, in the order in which it stays: as chosen, then the oldest first. */
  readonly items: readonly {
    readonly id: string;
    /** Its place in what somebody chose; null when it was not chosen. */
    readonly keptAs: number | null;
    readonly isFrozen: boolean;
  }[];
  readonly openedAt: Date;
  readonly deadline: Date;
  /** When somebody chose what stays; null when nobody has. */
  readonly chosenAt: Date | null;
}

export interface EffectiveEntitlementView {
  readonly resource: ResourceView;
  readonly value: EntitlementValue;
  /** What the value would be without an override; null when there is none. */
  readonly hiddenValue: EntitlementValue | null;
  readonly used: bigint | null;
  readonly remaining: bigint | null;
  readonly overLimit: OverLimitView | null;
  readonly contributions: readonly ContributionView[];
}

/** What an organization may use at the row's instant, resource by resource in order of their keys, and why. */
export function explain(row: OverviewRow): readonly EffectiveEntitlementView[] {
  const resources = resourcesOf(row);
  const merged = mergeEntitlements(
    {
      resources: [...resources.values()],
      claims: row.claims.map(claimOf),
      provisions: row.provisions.map((provision) => ({ ...provision, ...instants(provision) })),
      rules: rulesOf(row),
      overrides: row.overrides.map((override) => ({
        id: override.id,
        resourceId: override.resource.id,
        value: ruleValue(override),
        ...instants(override),
        revokedAt: instant(override.revokedAt),
      })),
      usage: row.is_past ? new Map<string, bigint>() : usageOf(row, resources),
    },
    row.at.getTime(),
  );
  return merged.flatMap(
    ({ resourceId, contributions, ...entitlement }): readonly EffectiveEntitlementView[] => {
      const resource = resources.get(resourceId);
      if (resource === undefined) return [];
      const views = contributions.flatMap((contribution) => viewOf(row, contribution));
      return [{ resource, ...entitlement, overLimit: overLimitOf(row, resourceId), contributions: views }];
    },
  );
}

/** Who gave it, and why, beside what the core says of it. */
function viewOf(row: OverviewRow, contribution: Contribution): readonly ContributionView[] {
  const { state, rule, id, source, value, quantity, startsAt, endsAt } = contribution;
  const view = { state, rule, id, source, value, quantity, since: new Date(startsAt), until: date(endsAt) };
  if (source === 'override') {
    const override = row.overrides.find((one) => one.id === id);
    if (override === undefined) return [];
    const { setByKind, setBy, reason } = override;
    return [
      { ...view, product: null, ladderId: null, grantedBy: setByKind === 'system' ? null : setBy, reason },
    ];
  }
  const claim = row.claims.find(({ grantId }) => grantId === id);
  if (claim === undefined) return [];
  const { grantedByKind, grantedBy, reason, product, ladderId } = claim;
  return [{ ...view, product, ladderId, grantedBy: grantedByKind === 'system' ? null : grantedBy, reason }];
}

function overLimitOf({ cases, is_past: isPast }: OverviewRow, resourceId: string): OverLimitView | null {
  const open = isPast ? undefined : cases.find((one) => one.resourceId === resourceId);
  if (open === undefined) return null;
  return {
    policy: open.policy,
    limit: BigInt(open.limit),
    used: BigInt(open.used),
    frozen: open.items.filter(({ isFrozen }) => isFrozen).length,
    items: open.items,
    openedAt: new Date(open.openedAt),
    deadline: new Date(open.deadline),
    chosenAt: open.chosenAt === null ? null : new Date(open.chosenAt),
  };
}

function claimOf(claim: OverviewRow['claims'][number]): ClaimFact {
  const { requiresLadder, requiresRank } = claim;
  const requires =
    requiresLadder === null || requiresRank === null
      ? null
      : { ladderId: requiresLadder, minimumRank: requiresRank };
  return { ...claim, ...instants(claim), requires, revokedAt: instant(claim.revokedAt) };
}

function rulesOf(row: OverviewRow): ReadonlyMap<string, ReadonlyMap<string, EntitlementValue>> {
  const rules = new Map<string, Map<string, EntitlementValue>>();
  for (const rule of row.rules) {
    const version = rules.get(rule.setVersionId) ?? new Map<string, EntitlementValue>();
    rules.set(rule.setVersionId, version.set(rule.resource.id, ruleValue(rule)));
  }
  return rules;
}

/**
 * Whatever something gives or gave, and whatever is in use or in excess although nothing gives it any more; in order of
 * their keys.
 */
function resourcesOf(row: OverviewRow): ReadonlyMap<string, ResourceView> {
  const inExcess = new Set(row.cases.map(({ resourceId }) => resourceId));
  const inUse = row.usage.filter(({ used, resource }) => used !== '0' || inExcess.has(resource.id));
  const resources = [...row.rules, ...row.overrides, ...inUse].map(({ resource }) => resource);
  const inOrder = resources.toSorted((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return new Map(inOrder.map((resource) => [resource.id, resource]));
}

/** What is in use. Of what an integration counts, no counter means that nothing is. */
function usageOf(
  row: OverviewRow,
  resources: ReadonlyMap<string, ResourceView>,
): ReadonlyMap<string, bigint> {
  const measured = [...resources.values()].filter(({ isMeasured }) => isMeasured);
  return new Map([
    ...measured.map(({ id }) => [id, 0n] as const),
    ...row.usage.map(({ resource, used }) => [resource.id, BigInt(used)] as const),
  ]);
}

function instants(range: { startsAt: string; endsAt: string | null }): {
  startsAt: number;
  endsAt: number | null;
} {
  return { startsAt: Date.parse(range.startsAt), endsAt: instant(range.endsAt) };
}

function instant(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

function date(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
