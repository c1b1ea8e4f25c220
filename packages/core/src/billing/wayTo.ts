import type { LadderFact } from '../timeline/facts.ts';
import type { CustomerFact, PricedItem, SubscriptionFact } from './facts.ts';
import type { OfferedRight, Offers } from './offers.ts';

/** How a customer comes to a price, or why it need not. */
export type Way =
  /** Nothing on its ladders is paid for: a new subscription begins, or it is paid once. */
  | { readonly kind: 'checkout' }
  | {
      readonly kind: 'switch';
      readonly subscriptionId: string;
      readonly fromPriceId: string;
      readonly when: 'now' | 'atPeriodEnd';
    }
  | { readonly kind: 'alreadyOnThatTier'; readonly ladderId: string; readonly productId: string }
  /** That subscription is to end. Its end is taken back first. */
  | { readonly kind: 'ending'; readonly subscriptionId: string };

/**
 * Upwards at once, downwards when what is paid for is over. Rank alone tells which way is up, never an amount; another
 * price of the same rank is there at once.
 */
export function wayTo(
  wanted: PricedItem & { readonly priceId: string },
  customer: CustomerFact,
  offers: Offers,
  ladders: readonly LadderFact[],
): Way {
  const rights = offers.get(wanted.priceId) ?? [];
  for (const subscription of customer.subscriptions.filter(isLive)) {
    for (const item of subscription.items) {
      const held = item.priceId === null ? [] : (offers.get(item.priceId) ?? []);
      const place = rights.flatMap((right) => held.flatMap((one) => shared(right, one)))[0];
      if (item.priceId === null || place === undefined) continue;
      if (isSettled(subscription, item, wanted)) {
        return { kind: 'alreadyOnThatTier', ladderId: place.ladderId, productId: place.to };
      }
      if (subscription.endsAt !== null) return { kind: 'ending', subscriptionId: subscription.id };
      const rankOf = ranksOn(ladders, place.ladderId);
      const isDown = (rankOf.get(place.to) ?? 0) < (rankOf.get(place.from) ?? 0);
      const when = isDown ? 'atPeriodEnd' : 'now';
      return { kind: 'switch', subscriptionId: subscription.id, fromPriceId: item.priceId, when };
    }
  }
  return { kind: 'checkout' };
}

function isLive({ status, endedAt }: SubscriptionFact): boolean {
  return endedAt === null && status !== 'incomplete' && status !== 'incomplete_expired';
}

/** One ladder on which both have a place. */
function shared(to: OfferedRight, from: OfferedRight) {
  return to.ladderId !== null && to.ladderId === from.ladderId
    ? [{ ladderId: to.ladderId, from: from.productId, to: to.productId }]
    : [];
}

/** It is what is billed, or what is planned already. */
function isSettled({ phases }: SubscriptionFact, item: PricedItem, wanted: PricedItem): boolean {
  const isSame = (one: PricedItem) => one.priceId === wanted.priceId && one.quantity === wanted.quantity;
  return isSame(item) || (phases.length > 1 && (phases.at(-1)?.items.some(isSame) ?? false));
}

function ranksOn(ladders: readonly LadderFact[], ladderId: string): ReadonlyMap<string, number> {
  const tiers = ladders.find(({ id }) => id === ladderId)?.tiers ?? [];
  return new Map(tiers.map(({ productId, rank }) => [productId, rank]));
}
