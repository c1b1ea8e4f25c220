import type { EntitlementValue, ResourceFact } from '@member-console/core';
import type { EntitlementCase } from './arbitraryEntitlements.ts';
import { isLive, naiveWinner } from './naiveTimeline.ts';

/** One thing that counts at an instant: which product, through which ladder, how often, by which set. */
export interface NaiveHolding {
  readonly productId: string;
  readonly isTier: boolean;
  readonly value: EntitlementValue | undefined;
  readonly quantity: number;
}

/** Everything that counts for a resource at the case's instant, before anything is merged. */
export function naiveHoldings(
  { timeline, facts, at }: EntitlementCase,
  resource: ResourceFact,
): NaiveHolding[] {
  const given = (setVersionId: string) => facts.rules.get(setVersionId)?.get(resource.id);
  const tiers = timeline.ladders.flatMap((ladder) => {
    const winner = naiveWinner(timeline.grants, ladder, at);
    if (winner === null) return [];
    const { productId, setVersionId } = winner;
    return [{ productId, isTier: true, value: given(setVersionId), quantity: 1 }];
  });
  const others = timeline.grants.flatMap((grant) => {
    const { ladderId, productId, setVersionId, quantity } = grant;
    if (ladderId !== null || productId === null || setVersionId === null || !isLive(grant, at)) return [];
    return [{ productId, isTier: false, value: given(setVersionId), quantity }];
  });
  return [...tiers, ...others];
}

/** What a resource comes to, merged the long way: lists, no rules of algebra. */
export function naiveValue(found: EntitlementCase, resource: ResourceFact): EntitlementValue {
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
