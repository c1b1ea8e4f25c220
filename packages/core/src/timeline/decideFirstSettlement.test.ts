import { arbitraryTimeline, frozen } from '@member-console/testing/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DefaultFact, decideFirstSettlement, type LadderFact, planTimeline } from '../index.ts';

const RUNS = 2_000;

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
const idsFor = (defaults: readonly DefaultFact[]) => defaults.map(({ id }) => `grant of ${id}`);

describe('the first settlement', () => {
  test('writes the timeline of its own grants, and nothing before its instant', () => {
    fc.assert(
      fc.property(arbitraryFirst, ({ defaults, ladders, at }) => {
        const first = decideFirstSettlement(frozen(defaults), frozen(ladders), idsFor(defaults), at);
        expect(first.segments).toEqual(planTimeline({ grants: first.grants, ladders }, at));
        expect(first.segments.filter(({ startsAt, endsAt }) => startsAt !== at || endsAt !== null)).toEqual(
          [],
        );
        expect(
          first.grants.filter(({ source, startsAt }) => source !== 'default' || startsAt !== at),
        ).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('accounts for every default: it gives something now, or it is told as idle', () => {
    fc.assert(
      fc.property(arbitraryFirst, ({ defaults, ladders, at }) => {
        const { segments, idleDefaults } = decideFirstSettlement(defaults, ladders, idsFor(defaults), at);
        const giving = segments.map(({ grantId }) => grantId.replace('grant of ', ''));
        expect([...giving, ...idleDefaults].toSorted()).toEqual(defaults.map(({ id }) => id).toSorted());
      }),
      { numRuns: RUNS },
    );
  });

  test('claims no product off the ladders that has nothing to give', () => {
    fc.assert(
      fc.property(arbitraryFirst, ({ defaults, ladders, at }) => {
        const { grants } = decideFirstSettlement(defaults, ladders, idsFor(defaults), at);
        const usable = defaults.filter(
          ({ ladderId, setVersionId }) => ladderId !== null || setVersionId !== null,
        );
        expect(grants.map(({ sourceRef }) => sourceRef)).toEqual(usable.map(({ id }) => id));
      }),
      { numRuns: RUNS },
    );
  });

  test('initiates each plan once, by the name and rank of its tier', () => {
    fc.assert(
      fc.property(arbitraryFirst, ({ defaults, ladders, at }) => {
        const { segments, initiations } = decideFirstSettlement(defaults, ladders, idsFor(defaults), at);
        const plans = segments.filter(({ ladderId }) => ladderId !== null);
        expect(initiations.map(({ ladderId, rank }) => [ladderId, rank])).toEqual(
          plans.map(({ ladderId, rank }) => [ladderId, rank]),
        );
        for (const { ladderId, productId, name, effectiveAt } of initiations) {
          const ladder = ladders.find(({ id }) => id === ladderId);
          expect(ladder?.tiers.find((tier) => tier.productId === productId)?.name).toBe(name);
          expect(effectiveAt).toBe(at);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('of a ladder on which nothing is published yet keeps the claim, so that it begins by itself later', () => {
    const empty: LadderFact = { id: 'wiki', version: 1n, tiers: [] };
    const wish: DefaultFact = { id: 'd', version: 1n, ladderId: 'wiki', productId: null, setVersionId: null };
    const first = decideFirstSettlement([wish], [empty], ['g'], 5);
    expect(first).toMatchObject({ segments: [], initiations: [], idleDefaults: ['d'] });
    expect(first.grants).toMatchObject([{ id: 'g', ladderId: 'wiki', productId: null, setVersionId: null }]);

    const tier = { productId: 'public', name: 'Public', rank: 0, isPublished: true, setVersionId: 's1' };
    const later = planTimeline({ grants: first.grants, ladders: [{ ...empty, tiers: [tier] }] }, 9);
    expect(later).toMatchObject([{ grantId: 'g', productId: 'public', startsAt: 9, endsAt: null }]);
  });
});
