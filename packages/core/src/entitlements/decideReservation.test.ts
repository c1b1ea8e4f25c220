import { arbitraryLimit, prove, RESOURCES } from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideReservation,
  type EffectiveEntitlement,
  type EntitlementValue,
  type OfferFact,
} from '../index.ts';

const [SITES, FORUM] = RESOURCES;

const entitled = (value: EntitlementValue, used: bigint | null): EffectiveEntitlement => ({
  resourceId: 'sites',
  value,
  used,
  hiddenValue: null,
  remaining: null,
  contributions: [],
});
const limit = (count: bigint | null): EntitlementValue => ({ kind: 'limit', limit: count });

const arbitraryOffers = fc.array(
  fc.record<OfferFact>({
    ladderId: fc.constantFrom('wiki', 'guild'),
    rank: fc.integer({ min: 0, max: 5 }),
    productId: fc.constantFrom('public', 'standard', 'patron'),
    value: arbitraryLimit,
  }),
);
const arbitraryCase = fc.record({
  value: arbitraryLimit,
  used: fc.option(fc.bigInt({ min: 0n, max: 25n })),
  requested: fc.bigInt({ min: 1n, max: 5n }),
  offers: arbitraryOffers,
});

describe('a reservation', () => {
  test('is granted exactly when use and request fit the limit, and counts both', () => {
    prove(arbitraryCase, ({ value, used, requested, offers }) => {
      const decision = decideReservation(SITES, entitled(value, used), requested, offers);
      const wanted = (used ?? 0n) + requested;
      const fits = value.kind === 'limit' && (value.limit === null || wanted <= value.limit);
      expect(decision.kind).toBe(fits ? 'reserved' : 'denied');
      if (decision.kind === 'reserved') expect(decision.usedAfter).toBe(wanted);
    });
  });

  test('names as remedies exactly the offers that would do by themselves, the lowest rank first', () => {
    prove(arbitraryCase, ({ value, used, requested, offers }) => {
      const decision = decideReservation(SITES, entitled(value, used), requested, offers);
      if (decision.kind === 'reserved') return;
      const wanted = decision.used + decision.requested;
      const enough = offers.filter(({ value: given }) => {
        return given.kind === 'limit' && (given.limit === null || given.limit >= wanted);
      });
      expect(new Set(decision.remedies)).toEqual(new Set(enough));
      const ranks = decision.remedies.map(({ rank }) => rank);
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    });
  });

  test('is decided alike whether the offers are known or not, and a larger one is never easier', () => {
    prove(arbitraryCase, ({ value, used, requested, offers }) => {
      const held = entitled(value, used);
      const one = decideReservation(SITES, held, requested, []).kind;
      expect(decideReservation(SITES, held, requested, offers).kind).toBe(one);
      if (one === 'denied') expect(decideReservation(SITES, held, requested + 1n, []).kind).toBe('denied');
    });
  });

  test('for the second of one site is denied and names the tier that would allow it', () => {
    const standard = { ladderId: 'wiki', rank: 1, productId: 'standard', value: limit(16n) };
    const free = { ladderId: 'wiki', rank: 0, productId: 'public', value: limit(1n) };
    expect(decideReservation(SITES, entitled(limit(1n), 1n), 1n, [standard, free])).toEqual({
      kind: 'denied',
      limit: 1n,
      used: 1n,
      requested: 1n,
      remedies: [standard],
    });
  });

  test('of something that is no limit is denied without a number and without a remedy', () => {
    const held = entitled({ kind: 'boolean', enabled: true }, null);
    const offers = [{ ladderId: 'wiki', rank: 1, productId: 'standard', value: limit(null) }];
    expect(decideReservation(FORUM, held, 1n, offers)).toMatchObject({
      kind: 'denied',
      limit: null,
      remedies: [],
    });
  });
});
