import { syncPrice } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ priceId: z.uuid() });

/** Makes Stripe's price match ours. */
export const stripePrice = stripeTask(async (rooms, payload) => {
  await syncPrice(rooms, Payload.parse(payload).priceId);
});
