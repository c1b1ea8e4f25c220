import type { EventArrival, EventReading } from '../ports/index.ts';
import type { BillingRooms } from '../rooms.ts';
import { familyOf } from './eventFamily.ts';
import { insertEvent } from './inboxStore.ts';

/**
 * Takes an event in: verified as it arrived, kept for ever, and handed to a job in the same statement. What it says of
 * the state of anything is not believed: the job asks Stripe. Taking it in again changes nothing.
 */
export async function receiveEvent(
  { database, stripe }: BillingRooms,
  arrival: EventArrival,
): Promise<{ readonly kind: 'received' } | Extract<EventReading, { kind: 'refused' }>> {
  const reading = stripe.readEvent(arrival);
  if (reading.kind === 'refused') return reading;
  await insertEvent(database, reading.event, familyOf(reading.event.type));
  return { kind: 'received' };
}
