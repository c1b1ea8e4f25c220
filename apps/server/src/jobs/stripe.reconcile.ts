import { workReconciliation } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ runId: z.uuid() });

/** Goes on comparing what Stripe says with what we hold, and leaves the rest to the next job of it. */
export const stripeReconcile = stripeTask(async (rooms, payload) => {
  await workReconciliation(rooms, Payload.parse(payload).runId);
});
