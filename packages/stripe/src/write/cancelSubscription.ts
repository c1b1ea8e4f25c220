import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { type Change, fetchStanding } from './standing.ts';
import { released, updateOnce } from './subscriptionStep.ts';

/** Null: when what is paid for is over. An instant that has passed: at once. */
export async function cancelSubscription(given: Change, at: Date | null): Promise<Stripe.Subscription> {
  if (at !== null && at.getTime() <= given.open.now().getTime()) return cancelNow(given);
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

/** Ending what has ended already is answered as if it had never been: then what stands there is as wanted. */
async function cancelNow({ open, intentId, subscription }: Change): Promise<Stripe.Subscription> {
  const { id } = subscription;
  const ended = await orMissing(
    open.calls.write('end a subscription', `end:${intentId}`, (stripe, options) =>
      stripe.subscriptions.cancel(id, {}, options),
    ),
  );
  return ended ?? fetchStanding(open, id);
}
