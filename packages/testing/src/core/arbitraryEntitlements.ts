import {
  type ClaimFact,
  type EntitlementFacts,
  type EntitlementValue,
  type OverrideFact,
  planTimeline,
  type ResourceFact,
} from '@member-console/core';
import fc from 'fast-check';
import { arbitraryTimeline, HORIZON, type TimelineCase } from './arbitraryTimeline.ts';

/** What one pool holds, with the timeline that it comes from and an instant to ask about. */
export interface EntitlementCase {
  readonly timeline: TimelineCase;
  readonly facts: EntitlementFacts;
  readonly at: number;
}

const LEVELS = ['none', 'basic', 'full'] as const;

/** One resource of each kind. */
export const RESOURCES: readonly [ResourceFact, ResourceFact, ResourceFact] = [
  { id: 'sites', kind: 'limit', levels: [] },
  { id: 'forum', kind: 'boolean', levels: [] },
  { id: 'support', kind: 'enum', levels: LEVELS },
];

/** A limit, now and then an unlimited one. */
export const arbitraryLimit: fc.Arbitrary<EntitlementValue> = fc
  .option(fc.bigInt({ min: 0n, max: 20n }), { freq: 8 })
  .map((limit) => ({ kind: 'limit', limit }));

/** A value of each resource. */
export const arbitraryValues = {
  sites: arbitraryLimit,
  forum: fc.boolean().map((enabled): EntitlementValue => ({ kind: 'boolean', enabled })),
  support: fc.constantFrom(...LEVELS).map((level): EntitlementValue => ({ kind: 'enum', level })),
} satisfies Readonly<Record<string, fc.Arbitrary<EntitlementValue>>>;

/** What a set gives: something of each resource, or nothing. */
export const arbitraryRules: fc.Arbitrary<ReadonlyMap<string, EntitlementValue>> = fc
  .record(arbitraryValues, { requiredKeys: [] })
  .map((gives) => new Map(Object.entries(gives).flatMap(([id, value]) => (value ? [[id, value]] : []))));

const arbitraryOverride: fc.Arbitrary<Omit<OverrideFact, 'id'>> = fc
  .constantFrom('sites', 'forum', 'support')
  .chain((resourceId) =>
    fc.record({
      resourceId: fc.constant(resourceId),
      value: arbitraryValues[resourceId],
      startsAt: fc.integer({ min: 0, max: 16 }),
      endsAt: fc.option(fc.integer({ min: 0, max: HORIZON })),
      revokedAt: fc.option(fc.integer({ min: 0, max: HORIZON })),
    }),
  );

/** A planned timeline with the rules of its sets, overrides, and what is in use. */
export const arbitraryEntitlements: fc.Arbitrary<EntitlementCase> = fc
  .record({
    timeline: arbitraryTimeline.map(heldByNobody),
    sets: fc.tuple(arbitraryRules, arbitraryRules, arbitraryRules, arbitraryRules),
    overrides: fc.oneof(
      { weight: 1, arbitrary: fc.constant<Omit<OverrideFact, 'id'>[]>([]) },
      { weight: 1, arbitrary: fc.array(arbitraryOverride, { minLength: 1, maxLength: 3 }) },
    ),
    used: fc.option(fc.bigInt({ min: 0n, max: 40n })),
    at: fc.integer({ min: 0, max: HORIZON }),
  })
  .map(({ timeline, sets, overrides, used, at }) => ({
    timeline,
    at,
    facts: {
      resources: RESOURCES,
      claims: claimsOf(timeline),
      provisions: planTimeline(timeline, 0),
      rules: new Map(sets.map((rules, index) => [`s${index + 1}`, rules])),
      overrides: overrides.map((override, index) => ({ ...override, id: `o${index}` })),
      usage: new Map(used === null ? [] : [['sites', used]]),
    },
  }));

/** As before the first plan: nothing has begun to win. */
function heldByNobody(timeline: TimelineCase): TimelineCase {
  return { ...timeline, grants: timeline.grants.map((grant) => ({ ...grant, held: null })) };
}

/** The grants as an explanation sees them: a default stands for what it resolves to. */
function claimsOf({ grants, ladders }: TimelineCase): readonly ClaimFact[] {
  return grants.flatMap((grant): readonly ClaimFact[] => {
    const ladder = ladders.find(({ id }) => id === grant.ladderId);
    const offered = ladder?.tiers.filter((tier) => tier.isPublished && tier.setVersionId !== null) ?? [];
    const lowest = offered.toSorted((a, b) => a.rank - b.rank)[0];
    const productId = grant.productId ?? lowest?.productId;
    const setVersionId = grant.setVersionId ?? lowest?.setVersionId;
    return productId && setVersionId ? [{ ...grant, grantId: grant.id, productId, setVersionId }] : [];
  });
}
