import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { type Change, fetchStanding } from './standing.ts';

/** Ending what has ended already is answered as if it had never been: then what stands there is as wanted. */
export async function endSubscription({
  open,
  intentId,
  subscription,
}: Change): Promise<Stripe.Subscription> {
  const { id } = subscription;
  const ended = await orMissing(
    open.calls.write('end a subscription', `end:${intentId}`, (stripe, options) =>
      stripe.subscriptions.cancel(id, {}, options),
    ),
  );
  return ended ?? fetchStanding(open, id);
}
