import { describe, expect, test } from 'vitest';
import type { LadderFact } from '../timeline/facts.ts';
import { afterWish } from './afterWish.ts';
import type { CustomerFact, SubscriptionFact } from './facts.ts';
import { isShown } from './isShown.ts';
import type { OfferedRight, Offers } from './offers.ts';
import { wayTo } from './wayTo.ts';
import type { ChangeWish } from './wish.ts';

const tier = (productId: string, rank: number) => ({
  productId,
  name: productId,
  rank,
  isPublished: true,
  setVersionId: `of ${productId}`,
});
const ladders: readonly LadderFact[] = [
  { id: 'wiki', version: 1n, tiers: [tier('small', 1), tier('large', 2)] },
];
const onWiki = (productId: string) => [{ productId, ladderId: 'wiki' }];
const offers: Offers = new Map<string, readonly OfferedRight[]>([
  ['small', onWiki('small')],
  ['small yearly', onWiki('small')],
  ['large', onWiki('large')],
  ['large at a bargain', onWiki('large')],
  ['storage', [{ productId: 'storage', ladderId: null }]],
]);
const subscription: SubscriptionFact = {
  id: 'sub',
  status: 'active',
  isCollectionPaused: false,
  startedAt: 0,
  trialEndsAt: null,
  endsAt: null,
  endedAt: null,
  unpaidSince: null,
  items: [{ priceId: 'small', quantity: 1, paidUntil: 100 }],
  phases: [],
};
const paying = (told: Partial<SubscriptionFact> = {}): CustomerFact => ({
  state: 'present',
  subscriptions: [{ ...subscription, ...told }],
  purchases: [],
});
const large = { items: [{ priceId: 'large', quantity: 1, paidUntil: 100 }] };
const way = (priceId: string, customer: CustomerFact, quantity = 1) =>
  wayTo({ priceId, quantity }, customer, offers, ladders);

describe('the way to a price', () => {
  test('is a checkout where nothing of its ladder is paid for', () => {
    const checkout = { kind: 'checkout' };
    expect(way('small', { state: 'present', subscriptions: [], purchases: [] })).toEqual(checkout);
    expect(way('storage', paying())).toEqual(checkout);
    expect(way('large', paying({ endedAt: 50, status: 'canceled' }))).toEqual(checkout);
    expect(way('large', paying({ status: 'incomplete' }))).toEqual(checkout);
    expect(way('of nobody', paying())).toEqual(checkout);
  });

  test('leads upwards at once and downwards when what is paid for is over, whatever the amounts', () => {
    const up = { kind: 'switch', subscriptionId: 'sub', fromPriceId: 'small', when: 'now' };
    expect(way('large', paying())).toEqual(up);
    expect(way('large at a bargain', paying())).toEqual(up);
    expect(way('small', paying(large))).toEqual({ ...up, fromPriceId: 'large', when: 'atPeriodEnd' });
  });

  test('to another price of the same rank, or to more of it, is taken at once', () => {
    expect(way('small yearly', paying())).toMatchObject({ kind: 'switch', when: 'now' });
    expect(way('small', paying(), 2)).toMatchObject({ kind: 'switch', when: 'now' });
  });

  test('is none to where somebody is, or is on the way to', () => {
    const there = { kind: 'alreadyOnThatTier', ladderId: 'wiki', productId: 'small' };
    expect(way('small', paying())).toEqual(there);
    const planned = afterWish(paying(large), down, 10);
    expect(way('small', planned)).toEqual(there);
    expect(way('small yearly', planned)).toMatchObject({ kind: 'switch', when: 'atPeriodEnd' });
  });

  test('is closed while the subscription is to end', () => {
    expect(way('large', paying({ endsAt: 100 }))).toEqual({ kind: 'ending', subscriptionId: 'sub' });
  });
});

const down: ChangeWish = {
  kind: 'switch',
  subscriptionId: 'sub',
  fromPriceId: 'large',
  toPriceId: 'small',
  quantity: 1,
  when: 'atPeriodEnd',
  prorationDate: null,
};

describe('what Stripe would say after a wish', () => {
  const up = { ...down, fromPriceId: 'small', toPriceId: 'large', when: 'now' } as const;
  const cancel = { kind: 'cancel', subscriptionId: 'sub', at: null } as const;
  const resume = { kind: 'resume', subscriptionId: 'sub' } as const;

  test.each([
    ['up', up, paying()],
    ['down', down, paying(large)],
    ['cancel', cancel, paying()],
    ['resume', resume, paying({ endsAt: 100 })],
    ['resume what was planned', resume, afterWish(paying(large), down, 10)],
  ] as const)('shows that it was carried out: %s', (_name, wish, before) => {
    expect(isShown(wish, before)).toBe(false);
    expect(isShown(wish, afterWish(before, wish, 10))).toBe(true);
  });

  test('a cancellation lets what is paid for run out, or ends at the instant that is said', () => {
    expect(afterWish(paying(), cancel, 10).subscriptions[0]?.endsAt).toBe(100);
    expect(afterWish(paying(), { ...cancel, at: 50 }, 10).subscriptions[0]?.endsAt).toBe(50);
  });

  test('a cancellation takes the place of what was planned', () => {
    const planned = afterWish(paying(large), down, 10);
    expect(afterWish(planned, cancel, 10).subscriptions[0]).toMatchObject({ endsAt: 100, phases: [] });
  });

  test('what is bought stands beside what is there', () => {
    const bought = { kind: 'checkout', id: 'new', priceId: 'storage', quantity: 3 } as const;
    const again = afterWish(paying(), { ...bought, isRecurring: true }, 10);
    expect(again.subscriptions.map(({ id }) => id)).toEqual(['sub', 'new']);
    const once = afterWish(paying(), { ...bought, isRecurring: false }, 10);
    expect(once.purchases).toEqual([{ id: 'new', priceId: 'storage', quantity: 3, paidAt: 10 }]);
  });
});
