import {
  arbitraryEntitlements,
  type EntitlementCase,
  frozen,
  mixOfEntitlements,
  naiveHoldings,
  naiveValue,
  RESOURCES,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EffectiveEntitlement, mergeEntitlements } from '../index.ts';
import { isMore, nothingOf, plus } from './value.ts';

const RUNS = 2_000;
const [SITES] = RESOURCES;

const holds = (law: (found: EntitlementCase, merged: readonly EffectiveEntitlement[]) => void) =>
  fc.assert(
    fc.property(arbitraryEntitlements, (found) =>
      law(found, mergeEntitlements(frozen(found.facts), found.at)),
    ),
    { numRuns: RUNS },
  );

describe('the merge of entitlements', () => {
  test('is proved on cases in which much is held at once', async ({ annotate }) => {
    const mix = mixOfEntitlements(fc.sample(arbitraryEntitlements, { numRuns: RUNS, seed: 1 }));
    await annotate(JSON.stringify(mix, null, 1));
    expect(mix['something counts']).toBeGreaterThan(0.7);
    expect(Object.entries(mix).filter(([, share]) => share < 0.02)).toEqual([]);
  });

  test('agrees with a second opinion for every kind of resource', () => {
    holds((found, merged) => {
      expect(merged.map(({ value }) => value)).toEqual(
        RESOURCES.map((resource) => naiveValue(found, resource)),
      );
    });
  });

  test('never gives less than the set of any winner, nor less than any one thing that counts', () => {
    holds((found, merged) => {
      RESOURCES.forEach((resource, index) => {
        const { value } = merged[index] as EffectiveEntitlement;
        const better = naiveHoldings(found, resource).filter(
          (holding) => holding.value !== undefined && isMore(resource, holding.value, value),
        );
        expect(better).toEqual([]);
      });
    });
  });

  test('explains itself: what is applied adds up to the value, and every claim is told at most once', () => {
    holds((_found, merged) => {
      merged.forEach(({ value, contributions }, index) => {
        const resource = RESOURCES[index as 0 | 1 | 2];
        const applied = contributions.filter(({ state }) => state === 'applied');
        expect(applied.reduce((sum, one) => plus(resource, sum, one.value), nothingOf(resource))).toEqual(
          value,
        );
        const told = contributions.map(({ grantId }) => grantId);
        expect(new Set(told).size).toBe(told.length);
      });
    });
  });

  test('says of each contribution truly whether it is over, counts, or is to come', () => {
    holds(({ at }, merged) => {
      const lies = merged.flatMap(({ contributions }) =>
        contributions.filter(({ state, startsAt, endsAt }) => {
          const isOver = endsAt !== null && endsAt <= at;
          if (state === 'expired') return !isOver;
          return isOver || (state === 'scheduled') !== startsAt > at;
        }),
      );
      expect(lies).toEqual([]);
    });
  });

  test('lets unlimited absorb every number', () => {
    holds((_found, merged) => {
      const [sites] = merged as [EffectiveEntitlement];
      const isUnlimited = sites.contributions.some(
        ({ state, value }) => state === 'applied' && value.kind === 'limit' && value.limit === null,
      );
      expect(sites.value).toMatchObject(isUnlimited ? { limit: null } : { limit: expect.any(BigInt) });
      if (isUnlimited) expect(sites.remaining).toBeNull();
    });
  });

  test('leaves what remains at nought when more is used than there is, and says nothing when nothing is counted', () => {
    holds(({ facts }, merged) => {
      const [{ value, used, remaining }] = merged as [EffectiveEntitlement];
      expect(used).toBe(facts.usage.get(SITES.id) ?? null);
      const limit = value.kind === 'limit' ? value.limit : null;
      const left = limit === null || used === null ? null : limit - used;
      expect(remaining).toBe(left === null || left >= 0n ? left : 0n);
    });
  });

  test('is the same in whatever order claims, provisions and resources arrive', () => {
    fc.assert(
      fc.property(arbitraryEntitlements, fc.boolean(), ({ facts, at }, twice) => {
        const { claims, provisions, resources } = facts;
        const turned = {
          ...facts,
          claims: claims.toReversed(),
          provisions: twice ? [...provisions.slice(1), ...provisions.slice(0, 1)] : provisions.toReversed(),
          resources: resources.toReversed(),
        };
        const first = mergeEntitlements(facts, at);
        expect(mergeEntitlements(turned, at).toReversed().map(inOrder)).toEqual(first.map(inOrder));
      }),
      { numRuns: RUNS },
    );
  });
});

function inOrder(entitlement: EffectiveEntitlement): EffectiveEntitlement {
  const contributions = entitlement.contributions.toSorted((a, b) => (a.grantId < b.grantId ? -1 : 1));
  return { ...entitlement, contributions };
}
