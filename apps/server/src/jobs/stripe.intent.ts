import { sendIntent } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ intentId: z.uuid() });

/** Tells Stripe what somebody wants of it. */
export const stripeIntent = stripeTask(async (rooms, payload) => {
  await sendIntent(rooms, Payload.parse(payload).intentId);
});
