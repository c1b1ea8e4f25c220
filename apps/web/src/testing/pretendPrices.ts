import type { WorldCatalog, WorldPrice, WorldProduct } from './worldCatalog.ts';

interface Input {
  readonly productId: string;
  readonly priceId: string;
  readonly amount: string;
  readonly currency: string;
  readonly interval: string | null;
  readonly intervalCount: number;
  readonly taxBehavior: string;
}

type Change = (name: string, make: (input: Input) => object) => (asked: { input: Input }) => object;

/** What a product of the world costs, those that are offered first. */
export function pricesOf(
  { prices, sync }: WorldCatalog,
  productId: string,
  includeRetired: boolean,
): readonly object[] {
  return prices
    .filter((price) => price.productId === productId && (includeRetired || price.retiredAt === null))
    .toSorted((one, other) => Number(one.retiredAt !== null) - Number(other.retiredAt !== null))
    .map((price) => ({ ...price, sync: sync && price.sync }));
}

/** Changes of prices, and telling Stripe anew: it is on its way then. */
export function priceChanges(
  catalog: WorldCatalog,
  change: Change,
  productOf: (product: WorldProduct) => object,
) {
  const priceIn = ({ priceId }: Input): WorldPrice => {
    const price = catalog.prices.find(({ id }) => id === priceId);
    if (price === undefined) throw new Error('There is no such price.');
    return price;
  };
  return {
    addPrice: change('addPrice', ({ productId, amount, currency, ...terms }) => {
      const [first] = catalog.prices;
      const price = {
        ...(first as WorldPrice),
        ...terms,
        id: 'price_new',
        productId,
        amount: { __typename: 'Money' as const, amount, currency },
        subscriptionCount: 0,
      };
      catalog.prices.push(price);
      return { price };
    }),
    retirePrice: change('retirePrice', (input) => {
      const price = priceIn(input);
      price.retiredAt = '2026-11-21T09:00:00.000Z';
      return { price };
    }),
    syncPrice: change('syncPrice', (input) => {
      const price = priceIn(input);
      price.sync = { ...price.sync, state: 'PENDING', lastError: null, drift: [] };
      return { price };
    }),
    syncProduct: change('syncProduct', ({ productId }) => {
      if (catalog.sync) catalog.sync = { ...catalog.sync, state: 'PENDING', lastError: null, drift: [] };
      const product = catalog.products.find(({ id }) => id === productId);
      return { product: productOf(product as WorldProduct) };
    }),
  };
}
