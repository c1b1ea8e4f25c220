import type { Stripe } from 'stripe';
import type { Change } from './standing.ts';
import { released, updateOnce } from './subscriptionStep.ts';

/** Takes back whatever was to happen: a planned change, and a cancellation in either of the two ways it is said. */
export async function resumeSubscription(given: Change): Promise<Stripe.Subscription> {
  let change = await released(given);
  if (change.subscription.cancel_at_period_end) {
    const subscription = await updateOnce(
      change,
      'resume',
      { cancel_at_period_end: false },
      (standing) => !standing.cancel_at_period_end,
    );
    change = { ...change, subscription };
  }
  if (change.subscription.cancel_at === null) return change.subscription;
  return updateOnce(change, 'resume', { cancel_at: '' }, (standing) => standing.cancel_at === null);
}
