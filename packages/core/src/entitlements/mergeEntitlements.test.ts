import {
  arbitraryEntitlements,
  type EntitlementCase,
  mixOfEntitlements,
  naiveHoldings,
  naiveOverride,
  naiveValue,
  prove,
  RESOURCES,
} from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EffectiveEntitlement, mergeEntitlements } from '../index.ts';
import { givenBy, isAlive } from './claims.ts';
import { isMore, nothingOf, plus } from './value.ts';

const [SITES] = RESOURCES;

const holds = (law: (found: EntitlementCase, merged: readonly EffectiveEntitlement[]) => void) =>
  prove(arbitraryEntitlements, (found) => law(found, mergeEntitlements(found.facts, found.at)), {
    share: 0.5,
  });

describe('the merge of entitlements', () => {
  test('is proved on cases in which much is held at once', async ({ annotate }) => {
    const mix = mixOfEntitlements(fc.sample(arbitraryEntitlements, { numRuns: 2_000, seed: 1 }));
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
        const { value: last, hiddenValue } = merged[index] as EffectiveEntitlement;
        const value = hiddenValue ?? last;
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
        const told = contributions.map(({ id }) => id);
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
    prove(fc.tuple(arbitraryEntitlements, fc.boolean()), ([{ facts, at }, twice]) => {
      const { claims, provisions, resources, overrides } = facts;
      const turned = {
        ...facts,
        claims: claims.toReversed(),
        provisions: twice ? [...provisions.slice(1), ...provisions.slice(0, 1)] : provisions.toReversed(),
        resources: resources.toReversed(),
        overrides: overrides.toReversed(),
      };
      const first = mergeEntitlements(facts, at);
      expect(mergeEntitlements(turned, at).toReversed().map(inOrder)).toEqual(first.map(inOrder));
    });
  });

  test('shows beside an override the value that it hides', () => {
    holds((found, merged) => {
      const without = mergeEntitlements({ ...found.facts, overrides: [] }, found.at);
      expect(merged.map(({ hiddenValue }) => hiddenValue)).toEqual(
        RESOURCES.map((resource, index) => naiveOverride(found, resource) && without[index]?.value),
      );
    });
  });

  test('gives under a trial never less than what the trial shadows', () => {
    holds((found, merged) => {
      const { facts, at } = found;
      const trials = facts.provisions.filter(
        ({ grantId, ladderId, startsAt, endsAt }) =>
          ladderId !== null &&
          startsAt <= at &&
          (endsAt === null || at < endsAt) &&
          facts.claims.some((claim) => claim.grantId === grantId && claim.source === 'trial'),
      );
      for (const trial of trials) {
        const without = facts.claims.filter(({ source }) => source !== 'trial' && source !== 'default');
        const beneath = without.filter((claim) => claim.ladderId === trial.ladderId && isAlive(claim, at));
        RESOURCES.forEach((resource, index) => {
          const { value, hiddenValue } = merged[index] as EffectiveEntitlement;
          const lost = beneath.filter((claim) => {
            const gave = givenBy(facts.rules, resource, claim);
            return gave !== null && isMore(resource, gave, hiddenValue ?? value);
          });
          expect(lost).toEqual([]);
        });
      }
    });
  });
});

function inOrder(entitlement: EffectiveEntitlement): EffectiveEntitlement {
  const contributions = entitlement.contributions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { ...entitlement, contributions };
}
