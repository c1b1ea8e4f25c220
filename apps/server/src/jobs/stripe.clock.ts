import { moveStripeClock } from '@member-console/domain/billing';
import { stripeTask } from './stripeTask.ts';

/** Where Stripe is simulated, its clock follows the console's. */
export const stripeClock = stripeTask(async (rooms) => {
  await moveStripeClock(rooms);
});
