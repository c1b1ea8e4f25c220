import { syncCustomer } from '@member-console/domain/billing';
import { STRIPE } from '@member-console/domain/kernel';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({
  stripeCustomer: z.string().min(1),
  depth: z.enum(['told', 'rights', 'recent', 'all']).default('told'),
});

/** Makes an organization's rights what Stripe says of its customer. */
export const stripeSync = stripeTask(async (rooms, payload) => {
  const { stripeCustomer, depth } = Payload.parse(payload);
  await syncCustomer(rooms, stripeCustomer, { actor: STRIPE, depth });
});
