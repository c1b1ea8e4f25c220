import { expect, test } from 'vitest';
import { boughtBy } from './boughtBy.ts';
import { SUBSCRIPTION_STATUSES } from './facts.ts';

test('a checkout is gone through once its first payment is made, whatever became of the subscription then', () => {
  const subscriptions = SUBSCRIPTION_STATUSES.map((status) => ({ status, intentId: status }));
  const begun = SUBSCRIPTION_STATUSES.filter((status) => !status.startsWith('incomplete'));
  expect(boughtBy({ subscriptions, purchases: [] })).toEqual(begun);
});

test('what nobody asked for here confirms nothing, and what was bought once is paid', () => {
  const subscriptions = [{ status: 'active', intentId: null }];
  const purchases = [{ intentId: 'book' }, { intentId: null }];
  expect(boughtBy({ subscriptions, purchases })).toEqual(['book']);
});
