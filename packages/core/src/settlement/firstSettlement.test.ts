import { arbitraryTimeline, frozen, prove } from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DefaultFact, decide, type LadderFact, planTimeline, type Settlement } from '../index.ts';

interface FirstCase {
  readonly defaults: readonly DefaultFact[];
  readonly ladders: readonly LadderFact[];
  readonly at: number;
}

/** Each ladder at most once, as the catalog has it, and up to two products off the ladders. */
const arbitraryFirst: fc.Arbitrary<FirstCase> = arbitraryTimeline.chain(({ ladders, from }) => {
  const onLadder = ladders.map(({ id }) => ({ ladderId: id, productId: null, setVersionId: null }));
  const offLadder = fc.record({
    ladderId: fc.constant(null),
    productId: fc.constantFrom('room', 'hours'),
    setVersionId: fc.option(fc.constantFrom('s1', 's2')),
  });
  return fc
    .record({
      some: fc.subarray(onLadder),
      off: fc.uniqueArray(offLadder, { maxLength: 2, selector: ({ productId }) => productId }),
    })
    .map(({ some, off }) => ({
      at: from,
      ladders,
      defaults: [...some, ...off].map((fact, index) => ({
        ...fact,
        id: `d${index}`,
        version: BigInt(index + 1),
      })),
    }));
});

/** What a pool that has nothing yet begins with. */
function first({ defaults, ladders, at }: FirstCase): Settlement {
  const nothing = { grants: [], stored: [], products: [], triedLadders: [], resources: [], overrides: [] };
  const facts = {
    ...nothing,
    ladders,
    settledAt: null,
    rules: new Map(),
    guarded: [],
    items: [],
    openCases: [],
  };
  const ids = defaults.map(({ id }) => `grant of ${id}`);
  const decision = decide(frozen(facts), frozen({ kind: 'reapplyDefaults', ids, defaults }), at);
  if (decision.kind !== 'settled') throw new Error(`Refused: ${decision.kind}.`);
  return decision.settlement;
}

const holds = (law: (found: FirstCase, settlement: Settlement) => void) =>
  prove(arbitraryFirst, (found) => law(found, first(found)), { share: 0.5 });

describe('the first settlement', () => {
  test('writes the timeline of its own grants, and nothing before its instant', () => {
    holds(({ ladders, at }, { changes, provisions, continuations }) => {
      expect(provisions).toEqual(planTimeline({ grants: changes.created, ladders }, at));
      expect(continuations).toEqual([]);
      expect(provisions.filter(({ startsAt, endsAt }) => startsAt !== at || endsAt !== null)).toEqual([]);
      const strange = changes.created.filter(
        ({ source, startsAt }) => source !== 'default' || startsAt !== at,
      );
      expect(strange).toEqual([]);
    });
  });

  test('claims every default, but no product off the ladders that has nothing to give', () => {
    holds(({ defaults }, { changes }) => {
      const usable = defaults.filter(
        ({ ladderId, setVersionId }) => ladderId !== null || setVersionId !== null,
      );
      expect(changes.created.map(({ defaultGrantId }) => defaultGrantId)).toEqual(usable.map(({ id }) => id));
    });
  });

  test('initiates each plan once, by the name and rank of its tier', () => {
    holds(({ ladders, at }, { timeline, transitions }) => {
      const plans = timeline.filter(({ ladderId }) => ladderId !== null);
      expect(transitions.map(({ ladderId, kind, from, to }) => [ladderId, kind, from, to?.rank])).toEqual(
        plans.map(({ ladderId, rank }) => [ladderId, 'initiate', null, rank]),
      );
      for (const { ladderId, to, effectiveAt } of transitions) {
        const ladder = ladders.find(({ id }) => id === ladderId);
        expect(ladder?.tiers.find((tier) => tier.productId === to?.productId)?.name).toBe(to?.name);
        expect(effectiveAt).toBe(at);
      }
    });
  });

  test('of a ladder on which nothing is published yet keeps the claim, so that it begins by itself later', () => {
    const empty: LadderFact = { id: 'wiki', version: 1n, tiers: [] };
    const wish: DefaultFact = { id: 'd', version: 1n, ladderId: 'wiki', productId: null, setVersionId: null };
    const { changes, timeline, transitions } = first({ defaults: [wish], ladders: [empty], at: 5 });
    expect({ timeline, transitions }).toEqual({ timeline: [], transitions: [] });
    expect(changes.created).toMatchObject([{ ladderId: 'wiki', productId: null, setVersionId: null }]);

    const tier = { productId: 'public', name: 'Public', rank: 0, isPublished: true, setVersionId: 's1' };
    const later = planTimeline({ grants: changes.created, ladders: [{ ...empty, tiers: [tier] }] }, 9);
    expect(later).toMatchObject([{ grantId: 'grant of d', productId: 'public', startsAt: 9, endsAt: null }]);
  });
});
