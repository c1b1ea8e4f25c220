import { expireIntents } from '../intents/expireIntents.ts';
import type { BillingRooms } from '../rooms.ts';
import { wakeSilent } from './silenceStore.ts';

/**
 * Asks Stripe again where it should have said something by now: a period that ended hours ago without anything newer, a
 * paid plan that is about to end, something wanted that is neither confirmed nor refused.
 */
export async function askAgain(rooms: BillingRooms): Promise<void> {
  await wakeSilent(rooms.database);
  await expireIntents(rooms);
}
