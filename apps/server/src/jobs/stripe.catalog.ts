import { checkCatalogDrift } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ kind: z.enum(['product', 'price']), stripeId: z.string().min(1) });

/** Compares a product or a price in Stripe with ours. */
export const stripeCatalog = stripeTask(async (rooms, payload) => {
  await checkCatalogDrift(rooms, Payload.parse(payload));
});
