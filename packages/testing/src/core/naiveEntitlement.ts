import type { EntitlementValue, OverrideFact, ResourceFact } from '@member-console/core';
import type { EntitlementCase } from './arbitraryEntitlements.ts';
import { isLive, naivelyGives, naiveWinners } from './naiveTimeline.ts';

/** One thing that counts at an instant: which product, through which ladder, how often, by which set. */
export interface NaiveHolding {
  readonly productId: string;
  readonly isTier: boolean;
  readonly value: EntitlementValue | undefined;
  readonly quantity: number;
}

/** Everything that counts for a resource at the case's instant, before anything is merged. */
export function naiveHoldings(
  { timeline: { grants, ladders }, facts, at }: EntitlementCase,
  resource: ResourceFact,
): NaiveHolding[] {
  const given = (setVersionId: string | null) => facts.rules.get(setVersionId ?? '')?.get(resource.id);
  const winners = new Map(
    ladders.map((ladder) => [ladder.id, naiveWinners(grants, ladder, 0, at + 1).at(-1) ?? null]),
  );
  const tiers = ladders.flatMap((ladder) => {
    const winner = winners.get(ladder.id);
    if (!winner) return [];
    const isTrial = grants.some(({ id, source }) => id === winner.grantId && source === 'trial');
    const beneath = grants.filter(
      (grant) => isTrial && grant.ladderId === ladder.id && KEPT.includes(grant.source) && isLive(grant, at),
    );
    const offers = [winner, ...beneath.toSorted((a, b) => (a.id < b.id ? -1 : 1))].map((one) => ({
      productId: one.productId ?? winner.productId,
      isTier: true,
      value: given(one.setVersionId),
      quantity: 1,
    }));
    return [
      best(resource, offers) ?? { productId: winner.productId, isTier: true, value: undefined, quantity: 1 },
    ];
  });
  const others = grants.flatMap((grant) => {
    const { productId, setVersionId, quantity } = grant;
    const isGiven = naivelyGives(grant, at, (ladderId) => winners.get(ladderId) ?? null);
    return isGiven && productId !== null
      ? [{ productId, isTier: false, value: given(setVersionId), quantity }]
      : [];
  });
  return [...tiers, ...others];
}

const KEPT = ['subscription', 'purchase', 'sponsored', 'manual'];

/** The holding that gives the most; the first of equals. */
function best(resource: ResourceFact, holdings: readonly NaiveHolding[]): NaiveHolding | undefined {
  const height = ({ value }: NaiveHolding): number => {
    if (value === undefined) return -Infinity;
    if (value.kind === 'limit') return amountOf(value);
    return value.kind === 'enum' ? resource.levels.indexOf(value.level) : Number(value.enabled);
  };
  return holdings.filter(({ value }) => value !== undefined).toSorted((a, b) => height(b) - height(a))[0];
}

/** The override that has the last word at the case's instant: the one that began last. */
export function naiveOverride({ facts, at }: EntitlementCase, resource: ResourceFact): OverrideFact | null {
  const live = facts.overrides.filter(
    ({ resourceId, startsAt, endsAt, revokedAt }) =>
      resourceId === resource.id &&
      startsAt <= at &&
      at < (endsAt ?? Infinity) &&
      at < (revokedAt ?? Infinity),
  );
  return live.toSorted((a, b) => b.startsAt - a.startsAt || (a.id < b.id ? 1 : -1))[0] ?? null;
}

/** What a resource comes to, the last word included. */
export function naiveValue(found: EntitlementCase, resource: ResourceFact): EntitlementValue {
  return naiveOverride(found, resource)?.value ?? naiveSum(found, resource);
}

/** What the plans and add-ons come to, merged the long way: lists, no rules of algebra. */
function naiveSum(found: EntitlementCase, resource: ResourceFact): EntitlementValue {
  const holdings = naiveHoldings(found, resource).filter(({ value }) => value !== undefined);
  switch (resource.kind) {
    case 'boolean':
      return {
        kind: 'boolean',
        enabled: holdings.some(({ value }) => value?.kind === 'boolean' && value.enabled),
      };
    case 'enum': {
      const held = holdings.map(({ value }) => (value?.kind === 'enum' ? value.level : ''));
      const level =
        resource.levels.findLast((candidate) => held.includes(candidate)) ?? resource.levels[0] ?? '';
      return { kind: 'enum', level };
    }
    case 'limit':
      return { kind: 'limit', limit: naiveLimit(holdings) };
  }
}

/** Infinity stands for unlimited while adding; null in the answer. */
function naiveLimit(holdings: readonly NaiveHolding[]): bigint | null {
  const amounts = holdings.map((holding) => ({ ...holding, amount: amountOf(holding.value) }));
  const tiers = amounts.filter(({ isTier }) => isTier);
  const products = [...new Set(tiers.map(({ productId }) => productId))];
  const perProduct = products.map((id) =>
    Math.max(...tiers.filter(({ productId }) => productId === id).map(({ amount }) => amount)),
  );
  const others = amounts.filter(({ isTier }) => !isTier).map(({ amount, quantity }) => amount * quantity);
  const total = [...perProduct, ...others].reduce((sum, amount) => sum + amount, 0);
  return total === Number.POSITIVE_INFINITY ? null : BigInt(total);
}

function amountOf(value: EntitlementValue | undefined): number {
  if (value?.kind !== 'limit') return 0;
  return value.limit === null ? Number.POSITIVE_INFINITY : Number(value.limit);
}
