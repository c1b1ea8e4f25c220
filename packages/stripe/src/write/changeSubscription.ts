import type { ChangedSubscription, SubscriptionOrder } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { Refused } from '../calls/errors.ts';
import type { OpenStripe } from '../openStripe.ts';
import { cancelSubscription } from './cancelSubscription.ts';
import { endSubscription } from './endSubscription.ts';
import { resumeSubscription } from './resumeSubscription.ts';
import { fetchStanding } from './standing.ts';
import { switchAtPeriodEnd } from './switchAtPeriodEnd.ts';
import { switchNow } from './switchNow.ts';

/** Asks where it stands before each step, so that whatever broke off goes on where it was. */
export async function changeSubscription(
  open: OpenStripe,
  { intentId, stripeSubscription, change }: SubscriptionOrder,
): Promise<ChangedSubscription> {
  const subscription = await fetchStanding(open, stripeSubscription);
  const standing = { open, intentId, subscription };
  if (isOver(subscription)) {
    if (change.kind === 'cancel' || change.kind === 'end') return changed(subscription);
    throw new Refused(409, 'subscription_over', 'This subscription has ended.');
  }
  if (change.kind === 'cancel') return changed(await cancelSubscription(standing, change.at));
  if (change.kind === 'end') return changed(await endSubscription(standing));
  if (change.kind === 'resume') return changed(await resumeSubscription(standing));
  const switched = change.when === 'now' ? switchNow(standing, change) : switchAtPeriodEnd(standing, change);
  return changed(await switched);
}

function isOver({ status }: Stripe.Subscription): boolean {
  return status === 'canceled' || status === 'incomplete_expired';
}

function changed(subscription: Stripe.Subscription): ChangedSubscription {
  const invoice = typeof subscription.latest_invoice === 'string' ? null : subscription.latest_invoice;
  const waits = subscription.pending_update !== null && invoice?.status === 'open';
  return {
    kind: 'saved',
    stripeId: subscription.id,
    payUrl: waits ? (invoice.hosted_invoice_url ?? null) : null,
  };
}
