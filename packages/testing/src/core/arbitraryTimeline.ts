import type { GrantFact, GrantSource, LadderFact, TierFact } from '@member-console/core';
import fc from 'fast-check';

/** Grants and ladders of one pool, with an instant from which to plan. Small numbers, so that things collide. */
export interface TimelineCase {
  readonly grants: readonly GrantFact[];
  readonly ladders: readonly LadderFact[];
  readonly from: number;
}

/** Every start, end and `from` lies before this instant; after it nothing changes. */
export const HORIZON = 34;

const PRODUCTS = ['p0', 'p1', 'p2', 'p3'] as const;
const LADDERS = ['wiki', 'forum', 'hours'] as const;
const SOURCES = ['subscription', 'purchase', 'sponsored', 'manual', 'trial'] as const;

const product = fc.constantFrom(...PRODUCTS);
const setVersion = fc.constantFrom('s1', 's2', 's3', 's4');
const instant = fc.integer({ min: 0, max: 16 });

/** A pool with up to three ladders and up to twelve grants, most of them alive together. */
export const arbitraryTimeline: fc.Arbitrary<TimelineCase> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(LADDERS.slice(0, 1), LADDERS.slice(0, 2)) },
    { weight: 1, arbitrary: fc.constant(LADDERS.slice()) },
  )
  .chain((ids) =>
    fc.record({
      ladders: fc.tuple(...ids.map(arbitraryLadder)),
      grants: fc
        .oneof(
          {
            weight: 30,
            arbitrary: fc.array(arbitraryGrant(ids), { minLength: 3, maxLength: 12, size: 'max' }),
          },
          { weight: 1, arbitrary: fc.constant([]) },
        )
        .map((grants) => grants.map((grant, index) => ({ ...grant, id: `g${index}` }))),
      from: fc.integer({ min: 0, max: 24 }),
    }),
  )
  .map((found) => ({ ...found, grants: withOneHolder(found) }));

/** On each ladder at most one default has won until `from`, and holds what it began with. */
function withOneHolder({ grants, ladders, from }: TimelineCase): readonly GrantFact[] {
  const holders = ladders.map(({ id }) =>
    grants.find((grant) => grant.ladderId === id && grant.held !== null && grant.startsAt < from),
  );
  return grants.map((grant) => (holders.includes(grant) ? grant : { ...grant, held: null }));
}

function arbitraryLadder(id: string): fc.Arbitrary<LadderFact> {
  const tiers = fc.uniqueArray(
    fc.record<TierFact>({
      productId: product,
      name: fc.constantFrom('Public', 'Standard', 'Patron'),
      rank: fc.integer({ min: 0, max: 9 }),
      isPublished: often(0.8),
      setVersionId: fc.option(setVersion, { freq: 8 }),
    }),
    { minLength: 1, maxLength: 5, size: 'max', selector: ({ rank }) => rank },
  );
  return fc.record({
    id: fc.constant(id),
    version: fc.bigInt({ min: 1n, max: 9n }),
    tiers: tiers.map((all) => all.filter((tier, i) => all.findIndex(sameProduct(tier)) === i)),
  });
}

function arbitraryGrant(ladderIds: readonly string[]): fc.Arbitrary<Omit<GrantFact, 'id'>> {
  const range = fc.record({
    startsAt: instant,
    length: fc.option(fc.integer({ min: 0, max: 16 }), { freq: 2 }),
  });
  const claim = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({ ladderId: fc.constantFrom(...ladderIds), isDefault: fc.constant(true) }),
    },
    {
      weight: 7,
      arbitrary: fc.record({ ladderId: fc.constantFrom(...ladderIds), isDefault: fc.constant(false) }),
    },
    { weight: 2, arbitrary: fc.record({ ladderId: fc.constant(null), isDefault: fc.boolean() }) },
  );
  return fc
    .record({
      range,
      claim,
      source: fc.constantFrom<GrantSource>(...SOURCES),
      productId: product,
      setVersionId: setVersion,
      quantity: fc.integer({ min: 1, max: 4 }),
      isPinned: often(0.2),
      sourceStartsAt: fc.integer({ min: 0, max: 3 }),
      sourceRef: fc.constantFrom('a', 'b', 'c'),
      requires: fc.option(
        fc.record({ ladderId: fc.constantFrom(...ladderIds), minimumRank: fc.integer({ min: 0, max: 9 }) }),
      ),
      held: fc.option(fc.record({ productId: product, setVersionId: setVersion })),
      revokedAt: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: instant }),
    })
    .map(({ range: { startsAt, length }, claim: { ladderId, isDefault }, ...rest }) => {
      const standsForLowest = isDefault && ladderId !== null;
      return {
        ...rest,
        ladderId,
        startsAt,
        endsAt: length === null ? null : startsAt + length,
        source: isDefault ? 'default' : rest.source,
        productId: standsForLowest ? null : rest.productId,
        setVersionId: standsForLowest ? null : rest.setVersionId,
        isPinned: rest.isPinned && ladderId !== null && !isDefault,
        isTrial: false,
        sourceEndsAt: null,
        defaultGrantId: isDefault ? 'd' : null,
        defaultVersion: isDefault ? 1n : null,
        held: standsForLowest ? rest.held : null,
        requires: ladderId === null ? rest.requires : null,
      };
    });
}

function often(share: number): fc.Arbitrary<boolean> {
  return fc.integer({ min: 0, max: 99 }).map((roll) => roll < share * 100);
}

function sameProduct(tier: TierFact): (other: TierFact) => boolean {
  return (other) => other.productId === tier.productId;
}
