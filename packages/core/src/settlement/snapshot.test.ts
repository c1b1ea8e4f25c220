import {
  arbitraryCustomer,
  arbitraryHistory,
  type CustomerStory,
  claimsIn,
  customerAt,
  type History,
  type MemoryPool,
  type Moment,
  naivelyPaid,
  playHistory,
  prove,
  rankAt,
  settleInMemory,
  snapshotRequest,
  writtenAsPaid,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CustomerFact, SubscriptionFact } from '../index.ts';

/** Long enough after a snapshot for everything that it plans to begin and end. */
const AFTERWARDS = 24;

/** A pool with a past, current with its catalog, and the instant of the next settlement. */
function standing(history: History): { readonly pool: MemoryPool; readonly at: number } {
  const { at, after } = playHistory(history).at(-1) as Moment;
  return { pool: settleInMemory(after, at + 1, null).pool, at: at + 2 };
}

/** What Stripe says is never refused. */
function told(pool: MemoryPool, customer: CustomerFact, at: number) {
  const answer = settleInMemory(pool, at, snapshotRequest(pool.catalog, customer, at));
  if (answer.decision.kind !== 'settled') throw new Error(`Refused: ${answer.decision.kind}.`);
  return { ...answer, changes: answer.decision.settlement.changes };
}

const holds = (law: (pool: MemoryPool, at: number, story: CustomerStory) => void, share = 0.25) =>
  prove(
    fc.tuple(arbitraryHistory, arbitraryCustomer),
    ([history, story]) => {
      const { pool, at } = standing(history);
      law(pool, at, story);
    },
    { share },
  );

describe('what Stripe says of a customer', () => {
  test('gives just what a second opinion reads from it, and never is refused', () => {
    holds((pool, at, story) => {
      const customer = customerAt(story, at);
      const { pool: after } = told(pool, customer, at);
      expect(writtenAsPaid(after, at, at + AFTERWARDS)).toEqual(
        naivelyPaid(customer, pool, at, at + AFTERWARDS),
      );
    });
  });

  test('said twice changes nothing the second time', () => {
    holds((pool, at, story) => {
      const customer = customerAt(story, at);
      const once = told(pool, customer, at).pool;
      const { changes } = told(once, customer, at + 1);
      expect([changes.created, changes.revoked, changes.ended]).toEqual([[], [], []]);
    });
  });

  test('is the same in whatever order subscriptions, items and phases are listed', () => {
    prove(fc.tuple(arbitraryHistory, arbitraryCustomer), ([{ catalog }, story]) => {
      const customer = customerAt(story, 9);
      expect(claimsIn(catalog, reversed(customer), 9)).toEqual(claimsIn(catalog, customer, 9));
    });
  });

  test('counts alone: whatever was said before is as if it had not been, except where a plan is held', () => {
    prove(
      fc.tuple(arbitraryHistory, arbitraryCustomer, arbitraryCustomer),
      ([history, first, last]) => {
        const { pool, at } = standing(history);
        const customer = customerAt(last, at + 1);
        const isHeld = claimsIn(pool.catalog, customer, at + 1).held.length > 0;
        const refs = customer.subscriptions
          .filter(({ status }) => status !== 'of tomorrow')
          .map(({ id }) => id);
        if (isHeld || customer.state === 'missing') return;
        const own = (after: MemoryPool) =>
          writtenAsPaid(after, at + 1, at + AFTERWARDS).map((words) =>
            words.filter((word) => refs.some((ref) => word.startsWith(`${ref}:`))),
          );
        const after = told(told(pool, customerAt(first, at), at).pool, customer, at + 1).pool;
        expect(own(after)).toEqual(own(told(pool, customer, at + 1).pool));
      },
      { share: 0.25 },
    );
  });

  test('never lowers a plan by a price that nobody knows', () => {
    prove(
      fc.tuple(arbitraryHistory, arbitraryCustomer, fc.nat({ max: 5 })),
      ([history, story, pick]) => {
        const { pool, at } = standing(history);
        const customer = customerAt(story, at);
        const once = told(pool, customer, at).pool;
        const after = told(once, withUnknownPrice(customer, pick), at + 1).pool;
        for (const { id } of pool.catalog.ladders) {
          expect(rankAt(after, id, at + 1)).toBeGreaterThanOrEqual(rankAt(once, id, at + 1));
        }
      },
      { share: 0.25 },
    );
  });

  test('ends nothing by saying nothing of it', () => {
    holds((pool, at, story) => {
      const customer = customerAt({ ...story, state: 'present' }, at);
      const once = told(pool, customer, at).pool;
      for (const silent of [
        { ...customer, subscriptions: [], purchases: [] },
        { ...customer, state: 'missing' as const },
      ]) {
        const { changes, pool: after } = told(once, silent, at + 1);
        expect([changes.created, changes.revoked, changes.ended, changes.paid]).toEqual([[], [], [], []]);
        expect(after.grants).toEqual(once.grants);
      }
    });
  });

  test('touches nothing that comes from elsewhere, and nothing that is past', () => {
    holds((pool, at, story) => {
      const { pool: after, changes } = told(pool, customerAt(story, at), at);
      const names = [
        ...changes.revoked,
        ...[...changes.ended, ...changes.paid].map(({ grantId }) => grantId),
      ];
      const others = pool.grants.filter(({ source }) => source !== 'subscription').map(({ id }) => id);
      expect(names.filter((id) => others.includes(id))).toEqual([]);
      expect(changes.created.every(({ source }) => ['subscription', 'purchase'].includes(source))).toBe(true);
      expect(writtenAsPaid(after, 0, at)).toEqual(writtenAsPaid(pool, 0, at));
    });
  });

  test('is changed by nobody else: whatever is asked here, subscriptions give what they gave', () => {
    prove(
      arbitraryHistory,
      (history) => {
        const others = playHistory(history).filter(({ request }) => request?.kind !== 'snapshot');
        expect(others.map(({ after, at }) => bySubscriptions(after, at))).toEqual(
          others.map(({ before, at }) => bySubscriptions(before, at)),
        );
      },
      { share: 0.2 },
    );
  });

  test('stands, also where a publication for everyone is taken back after it', () => {
    const paid = fc.constantFrom<'now' | 'atPeriodEnd'>('now', 'atPeriodEnd');
    const products = fc.constantFrom('public', 'standard', 'patron', 'seat', 'room');
    prove(
      fc.tuple(arbitraryHistory, arbitraryCustomer, arbitraryCustomer, products, paid, fc.boolean()),
      ([history, first, last, productId, when, isSame]) => {
        const { pool, at } = standing(history);
        const bought = { ...item(`${productId} by the month`), paidUntil: 5 };
        const subscriptions = first.subscriptions.map((one) => ({
          ...one,
          status: 'active',
          items: [bought],
        }));
        const begun = told(pool, customerAt({ ...first, state: 'present', subscriptions }, at), at).pool;
        const moved = settleInMemory(begun, at + 1, {
          kind: 'repin',
          ids: begun.grants.map((_, index) => `moved ${index}`),
          fromVersionIds: [1, 2, 3].map((number) => `${productId}@${number}`),
          toVersionId: `${productId}@new`,
          paid: when,
        });
        if (moved.made === null) return;
        const newest = isSame ? { ...last, state: 'present' as const, subscriptions } : last;
        const after = told(moved.pool, customerAt(newest, at + 2), at + 2).pool;
        const ids = begun.grants.map((_, index) => `back ${index}`);
        const back = settleInMemory(after, at + 3, { kind: 'undo', ids, made: moved.made }).pool;
        expect(bySubscriptions(back, at + 3)).toEqual(bySubscriptions(after, at + 3));
      },
      { share: 0.2 },
    );
  });

  test('gives what was bought once, once', () => {
    holds((pool, at, story) => {
      const customer = customerAt(story, at);
      const once = told(pool, customer, at).pool;
      const bought = once.grants.filter(({ sourceRef }) => sourceRef === 'purchase a');
      const taken = bought.reduce(
        (known, { id }, index) => settleInMemory(known, at + 1 + index, { kind: 'revoke', grantId: id }).pool,
        once,
      );
      const { changes } = told(taken, customer, at + 1 + bought.length);
      expect(changes.created.filter(({ source }) => source === 'purchase')).toEqual([]);
    });
  });
});

/** What the customer's subscriptions give from an instant on. */
function bySubscriptions(pool: MemoryPool, at: number) {
  return writtenAsPaid(pool, at, at + AFTERWARDS).map((all) => all.filter((one) => one.startsWith('sub ')));
}

function item(priceId: string) {
  return { priceId, quantity: 1 };
}

function reversed(customer: CustomerFact): CustomerFact {
  return {
    ...customer,
    subscriptions: customer.subscriptions.toReversed().map((one) => ({
      ...one,
      items: one.items.toReversed(),
      phases: one.phases.toReversed().map((phase) => ({ ...phase, items: phase.items.toReversed() })),
    })),
    purchases: customer.purchases.toReversed(),
  };
}

/** One of the items that are billed now gets a price of nobody. */
function withUnknownPrice(customer: CustomerFact, pick: number): CustomerFact {
  const changed = (one: SubscriptionFact): SubscriptionFact => ({
    ...one,
    items: one.items.map((item, index) =>
      index === pick % one.items.length ? { ...item, priceId: null, quantity: 1 } : item,
    ),
  });
  return { ...customer, subscriptions: customer.subscriptions.map(changed) };
}
