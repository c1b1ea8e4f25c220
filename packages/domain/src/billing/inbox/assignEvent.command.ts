import type { BillingRooms } from '../rooms.ts';
import { assignCustomer, ignoreEvents, selectUnassigned } from './inboxStore.ts';

/**
 * Finds the customer of an event that does not name one, and wakes whoever looks after the account. An event of nobody's
 * is kept, and nothing to us.
 */
export async function assignEvent({ database, stripe }: BillingRooms, eventId: string): Promise<void> {
  const event = await selectUnassigned(database, eventId);
  if (event === null) return;
  const customer = await stripe.findCustomer(event);
  await (customer === null ? ignoreEvents(database, [eventId]) : assignCustomer(database, eventId, customer));
}
