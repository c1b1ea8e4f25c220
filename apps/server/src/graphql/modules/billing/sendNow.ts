import { isStripeUnavailable, sendIntent } from '@member-console/domain/billing';
import type { Context } from '../../context.ts';

/** Most of the time Stripe answers at once, and its answer is in this one; else the job that waits goes on asking. */
export async function sendNow({ stripe, ...rooms }: Context['rooms'], intentId: string): Promise<void> {
  if (stripe === null) return;
  await sendIntent({ ...rooms, stripe }, intentId).catch((error: unknown) => {
    if (!isStripeUnavailable(error)) throw error;
  });
}
