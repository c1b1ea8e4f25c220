import type { BillingRooms } from '../rooms.ts';
import { selectProductOut } from './catalogSyncStore.ts';
import { type ToldStripe, tellStripe } from './tellStripe.ts';

/**
 * Makes Stripe's product match ours as it is now: carries no verb, so that the end is the same however often it runs.
 * What was never published stays between ourselves.
 */
export async function syncProduct(
  rooms: BillingRooms,
  productId: string,
): Promise<ToldStripe | 'nothingToTell'> {
  const { database, stripe } = rooms;
  const product = await selectProductOut(database, productId);
  if (product === null || product.lifecycle === 'draft') return 'nothingToTell';
  const { name, description, lifecycle } = product;
  return tellStripe(rooms, 'product', product, () =>
    stripe.saveProduct({ productId, name, description, isActive: lifecycle === 'published' }),
  );
}
