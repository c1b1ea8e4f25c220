import { syncProduct } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ productId: z.uuid() });

/** Makes Stripe's product match ours. */
export const stripeProduct = stripeTask(async (rooms, payload) => {
  await syncProduct(rooms, Payload.parse(payload).productId);
});
