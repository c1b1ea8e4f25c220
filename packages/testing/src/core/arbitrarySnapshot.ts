import {
  type CustomerClaims,
  type CustomerFact,
  claimsOf,
  offersOf,
  type PhaseFact,
  type PlanRequest,
  type PricedItem,
  type PriceFact,
  SUBSCRIPTION_STATUSES,
  type SubscriptionFact,
} from '@member-console/core';
import fc from 'fast-check';
import { PRODUCT_IDS } from './arbitraryCatalog.ts';
import type { MemoryCatalog } from './memoryPool.ts';

/** How long an unpaid renewal leaves the plan as it is. */
export const GRACE = 4;

/** Every product has two prices: by the month and by the year. */
export const PRICES: readonly PriceFact[] = PRODUCT_IDS.flatMap((productId) =>
  ['month', 'year'].map((interval) => ({ priceId: `${productId} by the ${interval}`, productId })),
);

/** A customer whose instants count from whenever it is told of. */
export type CustomerStory = CustomerFact;

const often = fc.constantFrom<SubscriptionFact['status']>('active', 'active', 'trialing', 'past_due');
const status = fc.oneof(
  { weight: 6, arbitrary: often },
  { weight: 2, arbitrary: fc.constantFrom<SubscriptionFact['status']>(...SUBSCRIPTION_STATUSES) },
  { weight: 1, arbitrary: fc.constant('of tomorrow') },
);
const rarely = (min: number, max: number) => fc.option(fc.integer({ min, max }), { freq: 1 });
const seldom = (min: number, max: number) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min, max }) });

const item: fc.Arbitrary<PricedItem> = fc.record({
  priceId: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...PRICES.map(({ priceId }) => priceId)) },
    { weight: 1, arbitrary: fc.constantFrom(null, 'of nobody') },
  ),
  quantity: fc.constantFrom(1, 1, 1, 2, 0),
});
const items = fc.array(item, { minLength: 0, maxLength: 3 });

/** A schedule from a while ago on, with up to two changes ahead; Stripe may be late to begin the first of them. */
const phases: fc.Arbitrary<readonly PhaseFact[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc
      .record({
        begins: fc.integer({ min: -6, max: 0 }),
        lengths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
        items: fc.array(items, { minLength: 3, maxLength: 3 }),
        isOpen: fc.boolean(),
      })
      .map(({ begins, lengths, items: planned, isOpen }) =>
        lengths.map((length, index) => {
          const startsAt = lengths.slice(0, index).reduce((sum, one) => sum + one, begins);
          const isLast = index === lengths.length - 1;
          return {
            startsAt,
            endsAt: isLast && isOpen ? null : startsAt + length,
            items: planned[index] ?? [],
          };
        }),
      ),
  },
);

const subscription = (id: string): fc.Arbitrary<SubscriptionFact> =>
  fc.record({
    id: fc.constant(id),
    status,
    isCollectionPaused: fc.boolean(),
    startedAt: fc.integer({ min: -9, max: 0 }),
    trialEndsAt: fc.constant(null),
    endsAt: seldom(-1, 9),
    endedAt: seldom(-3, 1),
    unpaidSince: rarely(-GRACE - 2, 0),
    items: items.map((all) => all.map((one) => ({ ...one, paidUntil: 7 }))),
    phases,
  });

/** What Stripe may say of one customer: up to two subscriptions, one thing bought. */
export const arbitraryCustomer: fc.Arbitrary<CustomerStory> = fc.record({
  state: fc.constantFrom<CustomerFact['state']>(...Array(18).fill('present'), 'deleted', 'missing'),
  subscriptions: fc
    .tuple(fc.option(subscription('sub a'), { freq: 4 }), fc.option(subscription('sub b'), { freq: 1 }))
    .map((all) => all.filter((one) => one !== null)),
  purchases: fc
    .tuple(item, seldom(0, 4))
    .map(([bought, ago]) => (ago === null ? [] : [{ ...bought, id: 'purchase a', paidAt: -ago }])),
});

/** The story, told at an instant. */
export function customerAt(story: CustomerStory, at: number): CustomerFact {
  const then = <Time extends number | null>(time: Time): Time => (time === null ? time : time + at) as Time;
  return {
    ...story,
    subscriptions: story.subscriptions.map((one) => ({
      ...one,
      startedAt: then(one.startedAt),
      endsAt: then(one.endsAt),
      endedAt: then(one.endedAt),
      unpaidSince: then(one.unpaidSince),
      items: one.items.map((paid) => ({ ...paid, paidUntil: then(paid.paidUntil) })),
      phases: one.phases.map((phase) => ({
        ...phase,
        startsAt: then(phase.startsAt),
        endsAt: then(phase.endsAt),
      })),
    })),
    purchases: story.purchases.map((one) => ({ ...one, paidAt: then(one.paidAt) })),
  };
}

/** What a customer is entitled to by the catalog as it stands. */
export function claimsIn(catalog: MemoryCatalog, customer: CustomerFact, at: number): CustomerClaims {
  return claimsOf(customer, offersOf(catalog, PRICES), { grace: GRACE }, at);
}

/** The request that a snapshot is settled by. */
export function snapshotRequest(catalog: MemoryCatalog, customer: CustomerFact, at: number): PlanRequest {
  const claims = claimsIn(catalog, customer, at);
  return { kind: 'snapshot', ids: claims.claims.map((_, index) => `paid ${at}.${index}`), customer: claims };
}
