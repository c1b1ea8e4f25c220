import type {
  DefaultFact,
  EntitlementValue,
  GuardedResourceFact,
  LadderFact,
  ProductFact,
  RuleBook,
} from '@member-console/core';
import fc from 'fast-check';
import { arbitraryRules, RESOURCES } from './arbitraryEntitlements.ts';
import type { MemoryCatalog } from './memoryPool.ts';

/** The tiers of each ladder, lowest first. One plan is on both. */
const TIERS = { wiki: ['public', 'standard', 'patron'], guild: ['guest', 'patron'] } as const;
const OFF_LADDER = ['room', 'seat', 'hours'] as const;

export const LADDER_IDS = ['wiki', 'guild'] as const;
export const PRODUCT_IDS = ['public', 'standard', 'patron', 'guest', ...OFF_LADDER] as const;
/** How often the set of a product can be published. */
const VERSIONS = 3;

/** Two ladders that share a plan, an add-on that needs the middle of one, two more; every set in three versions. */
export const arbitraryCatalog: fc.Arbitrary<MemoryCatalog> = fc
  .record({
    rules: fc.tuple(
      ...PRODUCT_IDS.flatMap((product) =>
        Array.from({ length: VERSIONS }, (_, index) =>
          arbitraryRules.map((rules) => [`${product}@${index + 1}`, rules] as const),
        ),
      ),
    ),
    policy: fc.constantFrom<GuardedResourceFact['policy']>('choose', 'grace', 'freeze', 'block'),
    grace: fc.integer({ min: 1, max: 6 }),
    hasGuildDefault: fc.boolean(),
  })
  .map(({ rules, policy, grace, hasGuildDefault }) => ({
    ladders: LADDER_IDS.map(
      (id): LadderFact => ({
        id,
        version: 1n,
        tiers: TIERS[id].map((productId, rank) => ({
          productId,
          name: productId,
          rank,
          isPublished: true,
          setVersionId: `${productId}@1`,
        })),
      }),
    ),
    products: PRODUCT_IDS.map(product),
    defaults: defaultsOf(1n, hasGuildDefault ? ['wiki', 'guild'] : ['wiki']),
    resources: RESOURCES,
    rules: new Map<string, ReadonlyMap<string, EntitlementValue>>(rules) satisfies RuleBook,
    guarded: [{ resourceId: 'sites', policy, grace }],
  }));

function product(productId: (typeof PRODUCT_IDS)[number]): ProductFact {
  const kind = { room: 'addon', seat: 'addon', hours: 'usage' } as const;
  return {
    productId,
    name: productId,
    kind: productId in kind ? kind[productId as keyof typeof kind] : 'plan',
    lifecycle: 'published',
    setVersionId: `${productId}@1`,
    requires: productId === 'room' ? { ladderId: 'wiki', minimumRank: 1 } : null,
  };
}

/** What the organization's type gives by itself. Another version has other ids: another type, or made anew. */
function defaultsOf(version: bigint, ladderIds: readonly string[]): readonly DefaultFact[] {
  const onLadders = ladderIds.map((ladderId) => ({
    id: `default of ${ladderId}, ${version}`,
    version,
    ladderId,
    productId: null,
    setVersionId: null,
  }));
  const hours = {
    id: 'default of hours',
    version: 1n,
    ladderId: null,
    productId: 'hours',
    setVersionId: 'hours@1',
  };
  return [...onLadders, hours];
}

/** The ladder's plans in another order, in one step. */
export function reordered(catalog: MemoryCatalog, ladderId: string, by: number): MemoryCatalog {
  return onLadder(catalog, ladderId, (tiers) =>
    tiers.map((tier, index) => ({ ...tier, rank: (index + by) % tiers.length })),
  );
}

/** The next version of a product's set: for new grants, and for defaults that begin to win. */
export function published(catalog: MemoryCatalog, productId: string): MemoryCatalog {
  const next = (one: { readonly setVersionId: string | null }) => {
    const number = Number(one.setVersionId?.split('@')[1] ?? 0);
    return { setVersionId: `${productId}@${Math.min(number + 1, VERSIONS)}` };
  };
  return everywhere(catalog, productId, next);
}

/** Retires a product, or publishes it again. */
export function toggled(catalog: MemoryCatalog, productId: string): MemoryCatalog {
  const was = catalog.products.find((one) => one.productId === productId)?.lifecycle;
  const lifecycle = was === 'published' ? 'retired' : 'published';
  const isPublished = lifecycle === 'published';
  return {
    ...catalog,
    ladders: catalog.ladders.map((ladder) =>
      ladder.tiers.some((tier) => tier.productId === productId)
        ? {
            ...ladder,
            version: ladder.version + 1n,
            tiers: ladder.tiers.map((tier) =>
              tier.productId === productId ? { ...tier, isPublished } : tier,
            ),
          }
        : ladder,
    ),
    products: catalog.products.map((one) => (one.productId === productId ? { ...one, lifecycle } : one)),
  };
}

/** Other defaults: with a second ladder or without it. */
export function reconfigured(catalog: MemoryCatalog): MemoryCatalog {
  const onLadders = catalog.defaults.filter(({ ladderId }) => ladderId !== null);
  const version = (onLadders[0]?.version ?? 0n) + 1n;
  return { ...catalog, defaults: defaultsOf(version, onLadders.length === 1 ? ['wiki', 'guild'] : ['wiki']) };
}

function onLadder(
  catalog: MemoryCatalog,
  ladderId: string,
  change: (tiers: LadderFact['tiers']) => LadderFact['tiers'],
): MemoryCatalog {
  const ladders = catalog.ladders.map((ladder) =>
    ladder.id === ladderId
      ? { ...ladder, version: ladder.version + 1n, tiers: change(ladder.tiers) }
      : ladder,
  );
  return { ...catalog, ladders };
}

function everywhere(
  catalog: MemoryCatalog,
  productId: string,
  next: (one: { readonly setVersionId: string | null }) => { readonly setVersionId: string },
): MemoryCatalog {
  const changed = <One extends { readonly productId: string | null; readonly setVersionId: string | null }>(
    one: One,
  ): One => (one.productId === productId ? { ...one, ...next(one) } : one);
  return {
    ...catalog,
    ladders: catalog.ladders.map((ladder) => ({ ...ladder, tiers: ladder.tiers.map(changed) })),
    products: catalog.products.map(changed),
    defaults: catalog.defaults.map(changed),
  };
}
