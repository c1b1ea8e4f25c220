import type { Instant } from '../instant.ts';
import { entitlementsOn } from '../settlement/entitlementsOn.ts';
import type { SettlementFacts } from '../settlement/facts.ts';
import type { Segment } from '../timeline/facts.ts';
import type { GuardedResourceFact, ItemFact, OverLimitPolicy } from './facts.ts';

/** More is in use than the plan allows, as it is to be recorded from now on. */
export interface OverLimitCase {
  /** Null: a new one. */
  readonly id: string | null;
  readonly resourceId: string;
  readonly policy: OverLimitPolicy;
  readonly limit: bigint;
  /** Everything that counts, frozen or not. */
  readonly used: bigint;
  readonly deadline: Instant;
}

export interface OverLimitDecision {
  readonly cases: readonly OverLimitCase[];
  /** Cases that are over: everything fits again. */
  readonly resolved: readonly string[];
  readonly frozen: readonly string[];
  readonly thawed: readonly string[];
}

/**
 * What no longer fits the plan at an instant, and what fits again. At most one case a resource; a further drop
 * updates it and never moves its deadline. Until the deadline everything stays as it is; from then on as many
 * items as fit stay active: those that the member chose, in that order, else the oldest. Nothing is deleted.
 */
export function decideOverLimit(
  facts: SettlementFacts,
  timeline: readonly Segment[],
  at: Instant,
): OverLimitDecision {
  const decisions = facts.guarded.map((guarded) =>
    decideResource(facts, guarded, limitOf(facts, guarded, timeline, at), at),
  );
  return {
    cases: decisions.flatMap(({ cases }) => cases),
    resolved: decisions.flatMap(({ resolved }) => resolved),
    frozen: decisions.flatMap(({ frozen }) => frozen),
    thawed: decisions.flatMap(({ thawed }) => thawed),
  };
}

/** Items in the order in which they stay: as chosen, then the oldest first. */
export function inOrderOfKeeping(items: readonly ItemFact[]): readonly ItemFact[] {
  const last = Number.POSITIVE_INFINITY;
  return items.toSorted(
    (a, b) =>
      compare(a.keptAs ?? last, b.keptAs ?? last) ||
      compare(a.countedSince, b.countedSince) ||
      (a.id < b.id ? -1 : 1),
  );
}

function decideResource(
  facts: SettlementFacts,
  { resourceId, policy, grace }: GuardedResourceFact,
  limit: bigint | null,
  at: Instant,
): OverLimitDecision {
  const items = inOrderOfKeeping(facts.items.filter((item) => item.resourceId === resourceId));
  const open = facts.openCases.find((one) => one.resourceId === resourceId) ?? null;
  const used = BigInt(items.length);
  if (limit === null || used <= limit) {
    const thawed = items.filter(({ isFrozen }) => isFrozen).map(({ id }) => id);
    return { cases: [], resolved: open === null ? [] : [open.id], frozen: [], thawed };
  }
  const deadline = open?.deadline ?? (policy === 'freeze' ? at : at + grace);
  const kept =
    at < deadline ? keptBefore(items, limit) : new Set(items.slice(0, Number(limit)).map(({ id }) => id));
  return {
    cases: [{ id: open?.id ?? null, resourceId, policy, limit, used, deadline }],
    resolved: [],
    frozen: items.filter(({ id, isFrozen }) => !isFrozen && !kept.has(id)).map(({ id }) => id),
    thawed: items.filter(({ id, isFrozen }) => isFrozen && kept.has(id)).map(({ id }) => id),
  };
}

/** Before the deadline nothing is frozen anew, and what is frozen thaws as far as there is room. */
function keptBefore(items: readonly ItemFact[], limit: bigint): ReadonlySet<string> {
  const active = items.filter(({ isFrozen }) => !isFrozen);
  const room = Math.max(0, Number(limit) - active.length);
  const thawing = items.filter(({ isFrozen }) => isFrozen).slice(0, room);
  return new Set([...active, ...thawing].map(({ id }) => id));
}

/** What the pool may use of a resource; null is unlimited. A value of another kind than a limit allows nothing. */
function limitOf(
  facts: SettlementFacts,
  { resourceId }: GuardedResourceFact,
  timeline: readonly Segment[],
  at: Instant,
): bigint | null {
  const resources = facts.resources.filter(({ id }) => id === resourceId);
  const value = entitlementsOn(timeline, { ...facts, resources }, at)[0]?.value;
  return value?.kind === 'limit' ? value.limit : 0n;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : Number(a > b);
}
