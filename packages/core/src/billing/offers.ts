import type { SettlementFacts } from '../settlement/facts.ts';

/** What a price of ours is for. */
export interface PriceFact {
  readonly priceId: string;
  readonly productId: string;
}

/** What paying a price gives: the product on each of its ladders, or off them. */
export interface OfferedRight {
  readonly productId: string;
  /** Null: off the ladders. */
  readonly ladderId: string | null;
}

/** By price, what it gives; nothing for what is sold without giving rights. A price that is missing is unknown. */
export type Offers = ReadonlyMap<string, readonly OfferedRight[]>;

/** What prices give by the catalog of today. A product that should give something and cannot is unknown. */
export function offersOf(
  { ladders, products }: Pick<SettlementFacts, 'ladders' | 'products'>,
  prices: readonly PriceFact[],
): Offers {
  const offers = prices.flatMap(({ priceId, productId }): readonly [string, readonly OfferedRight[]][] => {
    const tiers = ladders.flatMap(({ id, tiers: all }) =>
      all.flatMap((tier) => (tier.productId === productId ? [{ ladderId: id, tier }] : [])),
    );
    if (tiers.length > 0) {
      const isWhole = tiers.every(({ tier }) => tier.setVersionId !== null);
      return isWhole ? [[priceId, tiers.map(({ ladderId }) => ({ productId, ladderId }))]] : [];
    }
    const product = products.find((one) => one.productId === productId);
    if (product === undefined || product.kind === null || product.kind === 'plan') return [];
    if (product.setVersionId !== null) return [[priceId, [{ productId, ladderId: null }]]];
    // Hours of work, a donation: paid for, and nothing to be used.
    return product.kind === 'addon' ? [] : [[priceId, []]];
  });
  return new Map(offers);
}
