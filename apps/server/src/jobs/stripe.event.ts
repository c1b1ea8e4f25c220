import { assignEvent } from '@member-console/domain/billing';
import { z } from 'zod';
import { stripeTask } from './stripeTask.ts';

const Payload = z.object({ eventId: z.uuid() });

/** Finds out whose an event is that does not say so. */
export const stripeEvent = stripeTask(async (rooms, payload) => {
  await assignEvent(rooms, Payload.parse(payload).eventId);
});
