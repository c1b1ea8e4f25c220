import type { BillingRooms } from '../rooms.ts';
import { selectPriceOut } from './catalogSyncStore.ts';
import { type ToldStripe, tellStripe } from './tellStripe.ts';

/**
 * Makes Stripe's price match ours as it is now. One whose product is not there yet waits: the product sends it on. One
 * that was retired before Stripe heard of it never goes there.
 */
export async function syncPrice(rooms: BillingRooms, priceId: string): Promise<ToldStripe | 'nothingToTell'> {
  const { database, stripe } = rooms;
  const price = await selectPriceOut(database, priceId);
  if (price === null || price.lifecycle === 'draft') return 'nothingToTell';
  const { stripeProduct, retiredAt, stripeId } = price;
  if (stripeProduct === null || (retiredAt !== null && stripeId === null)) return 'nothingToTell';
  const { currency, amountMinor, interval, intervalCount, taxBehavior } = price;
  return tellStripe(rooms, 'price', price, () =>
    stripe.savePrice({
      priceId,
      stripeProduct,
      currency,
      amountMinor,
      interval,
      intervalCount,
      taxBehavior,
      isActive: retiredAt === null,
    }),
  );
}
