import { expect, test } from 'vitest';
import { differencesOf, isMadeGood, type SubscriptionView } from './differencesOf.ts';

const item = { id: 'item', priceId: 'eight-euros', quantity: 1, periodEndsAt: 100 };
const subscription: SubscriptionView = { id: 'sub', status: 'active', endsAt: null, items: [item] };
const other = (change: Partial<SubscriptionView>) => [{ ...subscription, ...change }];

test('what both say alike is no difference, in whatever order either says it', () => {
  const second = { ...item, id: 'another' };
  const [held] = other({ items: [item, second] });
  const [told] = other({ items: [second, item] });
  expect(differencesOf([subscription], [subscription])).toEqual([]);
  expect(differencesOf(held ? [held] : [], told ? [told] : [])).toEqual([]);
});

test.each([
  ['status', { status: 'past_due' }],
  ['price', { items: [{ ...item, priceId: null }] }],
  ['quantity', { items: [{ ...item, quantity: 2 }] }],
  ['dates', { endsAt: 100 }],
  ['dates', { items: [{ ...item, periodEndsAt: 200 }] }],
] as const)('a difference of %s is found and nothing beside it', (kind, change) => {
  expect(differencesOf([subscription], other(change)).map((found) => found.kind)).toEqual([kind]);
});

test('what only one side has is missing at the other', () => {
  expect(differencesOf([], [subscription])).toEqual([
    { kind: 'missing_here', subscriptionId: 'sub', ours: null, theirs: 'active' },
  ]);
  expect(differencesOf([subscription], [])).toEqual([
    { kind: 'missing_there', subscriptionId: 'sub', ours: 'active', theirs: null },
  ]);
});

test('what Stripe says makes good what differs; what it does not tell of is no evidence', () => {
  const found = differencesOf([subscription], [{ ...subscription, id: 'other', status: 'past_due' }]);
  expect(found.map((one) => [one.kind, isMadeGood(one)])).toEqual([
    ['missing_here', true],
    ['missing_there', false],
  ]);
});
