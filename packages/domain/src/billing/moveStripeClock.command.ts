import { selectInstallationTime } from './clockStore.ts';
import type { BillingRooms } from './rooms.ts';

/** Where Stripe is simulated, its clock follows the console's: time passes for both. */
export async function moveStripeClock({ database, stripe }: BillingRooms): Promise<void> {
  if (stripe.moveClock === undefined) return;
  await stripe.moveClock(await selectInstallationTime(database));
}
