import { expect, test } from 'vitest';
import type { SubscriptionFact } from './facts.ts';
import { isShown } from './isShown.ts';

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
const shows = (wish: Parameters<typeof isShown>[0], told: Partial<SubscriptionFact> = {}) =>
  isShown(wish, { subscriptions: [{ ...subscription, ...told }] });
const phase = (priceId: string, startsAt: number) => ({
  startsAt,
  endsAt: null,
  items: [{ priceId, quantity: 1 }],
});

test('a cancellation shows as an end that is to come, or that has come', () => {
  const cancel = { kind: 'cancel', subscriptionId: 'sub', at: null } as const;
  expect(shows(cancel)).toBe(false);
  expect(shows(cancel, { endsAt: 100 })).toBe(true);
  expect(shows(cancel, { status: 'canceled', endedAt: 50 })).toBe(true);
  expect(isShown(cancel, { subscriptions: [] })).toBe(false);
});

test('a resumption shows where nothing is to end or to change any more', () => {
  const resume = { kind: 'resume', subscriptionId: 'sub' } as const;
  expect(shows(resume)).toBe(true);
  expect(shows(resume, { endsAt: 100 })).toBe(false);
  expect(shows(resume, { phases: [phase('small', 0), phase('large', 100)] })).toBe(false);
});

test('a switch shows as the other price: now, or in a phase to come where it was to come then', () => {
  const change = { kind: 'switch', subscriptionId: 'sub', fromPriceId: 'small', toPriceId: 'large' } as const;
  const rest = { quantity: 1, prorationDate: null };
  const now = { ...change, ...rest, when: 'now' } as const;
  const later = { ...change, ...rest, when: 'atPeriodEnd' } as const;
  const planned = { phases: [phase('small', 0), phase('large', 100)] };
  const made = { items: [{ priceId: 'large', quantity: 1, paidUntil: 100 }] };
  expect([shows(now), shows(now, planned), shows(now, made)]).toEqual([false, false, true]);
  const more = { ...now, toPriceId: 'small', quantity: 2 };
  expect([shows(more), shows(more, { items: [{ priceId: 'small', quantity: 2, paidUntil: 100 }] })]).toEqual([
    false,
    true,
  ]);
  expect([shows(later), shows(later, planned), shows(later, made)]).toEqual([false, true, true]);
});
