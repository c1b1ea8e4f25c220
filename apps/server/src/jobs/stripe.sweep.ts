import { askAgain } from '@member-console/domain/billing';
import { stripeTask } from './stripeTask.ts';

/** Asks Stripe again where it should have said something by now. */
export const stripeSweep = stripeTask(async (rooms) => {
  await askAgain(rooms);
});
