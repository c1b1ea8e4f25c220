import type { Stripe } from 'stripe';
import type { Change } from './standing.ts';
import { released, updateOnce } from './subscriptionStep.ts';

/** Null: when what is paid for is over. */
export async function cancelSubscription(given: Change, at: Date | null): Promise<Stripe.Subscription> {
  const change = await released(given);
  const ends = Math.max(...change.subscription.items.data.map((item) => item.current_period_end));
  const end = at === null ? ends : Math.floor(at.getTime() / 1000);
  const isDone = (standing: Stripe.Subscription) =>
    standing.cancel_at === end || (at === null && standing.cancel_at_period_end);
  if (isDone(change.subscription)) return change.subscription;
  const wanted = at === null ? atPeriodEnd(change.subscription) : { cancel_at: end };
  return updateOnce(change, 'cancel', wanted, isDone);
}

/** Items of different periods: nothing that is paid for ends before it is over. */
function atPeriodEnd({ items }: Stripe.Subscription): Stripe.SubscriptionUpdateParams {
  const ends = new Set(items.data.map((item) => item.current_period_end));
  return ends.size === 1 ? { cancel_at_period_end: true } : { cancel_at: 'max_period_end' };
}
