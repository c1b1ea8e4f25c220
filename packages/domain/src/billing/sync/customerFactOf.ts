import type { CustomerFact } from '@member-console/core';
import type { FetchedCustomer } from '../ports/index.ts';

/** Which price of ours is whose, by Stripe's id. One that is not in it is none of ours. */
export type PriceMapping = ReadonlyMap<string, string>;

/** Every price of Stripe's that a fetch speaks of, to be looked up. */
export function stripePricesIn({ subscriptions, purchases }: FetchedCustomer): readonly string[] {
  const items = subscriptions.flatMap((one) => [...one.items, ...one.phases.flatMap((phase) => phase.items)]);
  return [...new Set([...items, ...purchases].map(({ stripePrice }) => stripePrice))];
}

/** What rights follow from, in a fetch, with the prices that are ours. */
export function customerFactOf(
  { state, subscriptions, purchases }: FetchedCustomer,
  prices: PriceMapping,
): CustomerFact {
  const priced = ({
    stripePrice,
    quantity,
  }: {
    readonly stripePrice: string;
    readonly quantity: number;
  }) => ({
    priceId: prices.get(stripePrice) ?? null,
    quantity,
  });
  return {
    state,
    subscriptions: subscriptions.map((one) => ({
      id: one.id,
      status: one.status,
      isCollectionPaused: one.isCollectionPaused,
      startedAt: one.startedAt,
      trialEndsAt: one.trialEndsAt,
      endsAt: one.endsAt,
      endedAt: one.endedAt,
      unpaidSince: one.unpaidSince,
      items: one.items.map((item) => ({ ...priced(item), paidUntil: item.periodEndsAt })),
      phases: one.phases.map(({ startsAt, endsAt, items }) => ({
        startsAt,
        endsAt,
        items: items.map(priced),
      })),
    })),
    purchases: purchases.map((one) => ({ ...priced(one), id: one.id, paidAt: one.paidAt })),
  };
}
