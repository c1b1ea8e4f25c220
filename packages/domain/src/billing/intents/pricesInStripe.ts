import { syncPrice, syncProduct } from '../catalogSync/index.ts';
import { type BillingRooms, StripeNotReady } from '../rooms.ts';
import { selectPricesOut } from './mappingStore.ts';

/**
 * Stripe's ids of prices of ours. One that Stripe has not heard of yet is told now, with its product.
 *
 * @throws StripeUnavailable when Stripe still does not know one of them.
 */
export async function pricesInStripe(
  rooms: Pick<BillingRooms, 'database' | 'stripe'>,
  priceIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  for (const { priceId, productId, stripePrice } of await selectPricesOut(rooms.database, priceIds)) {
    if (stripePrice !== null) continue;
    await syncProduct(rooms, productId);
    await syncPrice(rooms, priceId);
  }
  const prices = await selectPricesOut(rooms.database, priceIds);
  const known = prices.flatMap(({ priceId, stripePrice }) =>
    stripePrice === null ? [] : [[priceId, stripePrice] as const],
  );
  if (known.length < priceIds.length) throw new StripeNotReady('Stripe does not know the price yet.');
  return new Map(known);
}
