import type { Stripe } from 'stripe';
import type { Call } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { changeSubscription, plainChange } from '../engine/changing.ts';
import { terminalStatuses } from '../objects/subscription.ts';
import { record } from '../world/record.ts';
import { nowFor } from '../world/world.ts';
import { found } from './found.ts';
import { anchorOf } from './subscriptionParams.ts';

/** Stops a subscription: it is not billed, and gives nothing, until it is resumed. */
export function pause({ world, id }: Call<Stripe.SubscriptionPauseParams>) {
  const subscription = found(world, 'subscription', id);
  if (terminalStatuses.includes(subscription.status)) throw invalidRequest('This subscription is over.');
  if (subscription.status === 'paused') throw invalidRequest('This subscription is already paused.');
  const before = subscription.status;
  subscription.status = 'paused';
  subscription.paused_at = nowFor(world, subscription);
  record(world, 'customer.subscription.updated', subscription, { status: before });
  record(world, 'customer.subscription.paused', subscription);
  return subscription;
}

/** Starts a paused subscription again: with a new cycle, billed now, unless the old one shall go on. */
export function resume({ world, params, id }: Call<Stripe.SubscriptionResumeParams>) {
  const subscription = found(world, 'subscription', id);
  if (subscription.status !== 'paused') throw invalidRequest('This subscription is not paused.');
  const now = nowFor(world, subscription);
  const given = params.billing_cycle_anchor as unknown;
  const anchor = typeof given === 'string' ? given : anchorOf(given as { type?: string } | undefined);
  subscription.status = 'active';
  subscription.paused_at = null;
  if (anchor !== 'unchanged') {
    // Nothing was paid for the time of the pause, so nothing of it comes back.
    for (const item of subscription.items)
      world.store.must('subscription_item', item).current_period_end = now;
    changeSubscription(world, subscription, { ...plainChange, resetAnchor: true, proration: 'none' });
  }
  record(world, 'customer.subscription.updated', subscription, { status: 'paused' });
  record(world, 'customer.subscription.resumed', subscription);
  return subscription;
}
