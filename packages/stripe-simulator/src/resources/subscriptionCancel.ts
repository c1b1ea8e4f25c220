import type { Stripe } from 'stripe';
import type { Call } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { payInvoice } from '../engine/billing.ts';
import { draftInvoice, finalizeInvoice } from '../engine/invoicing.ts';
import { copyItems } from '../engine/pendingUpdate.ts';
import { prorate } from '../engine/proration.ts';
import { endSubscription } from '../engine/subscriptionEnd.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { nowFor, type World } from '../world/world.ts';
import { found } from './found.ts';

/** Ends a subscription at once. */
export function cancel({ world, params, id }: Call<Stripe.SubscriptionCancelParams>) {
  const subscription = found(world, 'subscription', id);
  if (terminalStatuses.includes(subscription.status)) {
    throw invalidRequest(`No such subscription: '${id}'`, { code: 'resource_missing', param: 'id' });
  }
  if (params.prorate) billUnused(world, subscription, params.invoice_now ?? false);
  subscription.cancellation.comment = params.cancellation_details?.comment || null;
  subscription.cancellation.feedback = params.cancellation_details?.feedback || null;
  const scheduled = subscription.cancel_at_period_end;
  subscription.cancel_at_period_end = false;
  if (scheduled) subscription.cancel_at = null;

  endSubscription(world, subscription, 'cancellation_requested');
  return subscription;
}

/** What was paid ahead comes back, at once or with the next invoice. */
function billUnused(world: World, subscription: Subscription, invoiceNow: boolean): void {
  prorate(world, subscription, copyItems(world, subscription), [], nowFor(world, subscription));
  if (!invoiceNow) return;
  const invoice = draftInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'manual',
    subscription,
    lines: [],
    periodStart: subscription.start_date,
    takeItems: true,
    autoAdvance: false,
  });
  finalizeInvoice(world, invoice);
  if (invoice.status === 'open') payInvoice(world, invoice);
}
