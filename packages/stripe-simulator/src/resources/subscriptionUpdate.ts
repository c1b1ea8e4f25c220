import type { Stripe } from 'stripe';
import type { Call } from '../door/route.ts';
import { cardDeclined, invalidRequest } from '../door/stripeError.ts';
import { type Change, changeSubscription, plainChange } from '../engine/changing.ts';
import { addDiscounts, earliestPeriodEnd } from '../engine/subscribing.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { change } from '../world/record.ts';
import { forkWorld, nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found } from './found.ts';
import { cleared, mergedMetadata } from './given.ts';
import { anchorOf, itemChanges } from './subscriptionParams.ts';

/** Changes a subscription: what it is called, how it ends, what it bills. */
export function update({ world, params, id }: Call<Stripe.SubscriptionUpdateParams>) {
  const subscription = living(world, id);
  const wantedChange = changeOf(world, subscription, params);
  if (params.cancel_at_period_end !== undefined || params.cancel_at !== undefined)
    refuseUnderSchedule(subscription, 'cancellation');
  if (params.items !== undefined) refuseUnderSchedule(subscription, 'items');
  const discounts = params.discounts === undefined ? null : wantedDiscounts(world, params.discounts);
  if (wantedChange?.behavior === 'pending_if_incomplete') refuseUnpendable(params);
  if (wantedChange?.behavior === 'error_if_incomplete') tryFirst(world, subscription, wantedChange);
  return change(world, 'customer.subscription.updated', subscription, () => {
    applyFields(world, subscription, params);
    if (discounts) addDiscounts(world, subscription, discounts, nowFor(world, subscription));
    if (wantedChange) changeSubscription(world, subscription, wantedChange);
  });
}

function living(world: World, id: string): Subscription {
  const subscription = found(world, 'subscription', id);
  if (terminalStatuses.includes(subscription.status)) {
    throw invalidRequest(`A canceled subscription can only update its cancellation_details and metadata.`);
  }
  return subscription;
}

function refuseUnderSchedule(subscription: Subscription, what: string): void {
  if (subscription.schedule === null) return;
  throw invalidRequest(
    `The subscription is managed by the subscription schedule \`${subscription.schedule}\`, and updating any ${what === 'items' ? 'items' : 'cancelation behavior'} directly is not allowed. Please update the schedule instead.`,
  );
}

/** Only changes that an invoice can carry may wait for its payment. */
function refuseUnpendable(params: Stripe.SubscriptionUpdateParams): void {
  const allowed = new Set([
    'items',
    'proration_behavior',
    'proration_date',
    'payment_behavior',
    'billing_cycle_anchor',
    'trial_end',
    'trial_from_plan',
    'expand',
    'discounts',
    'off_session',
  ]);
  const other = Object.keys(params).find((name) => !allowed.has(name));
  if (other === undefined) return;
  throw invalidRequest(
    `You cannot set \`payment_behavior\` to \`pending_if_incomplete\` when also passing \`${other}\`. Please update those attributes separately.`,
    { param: 'payment_behavior' },
  );
}

function tryFirst(world: World, subscription: Subscription, wantedChange: Change): void {
  const fork = forkWorld(world);
  const copy = fork.store.must('subscription', subscription.id);
  changeSubscription(fork, copy, wantedChange);
  const invoice = fork.store.get('invoice', copy.latest_invoice);
  if (invoice?.id !== subscription.latest_invoice && invoice?.status === 'open')
    throw cardDeclined('generic_decline');
}

/** The part of an update that moves money; null when there is none. */
function changeOf(
  world: World,
  subscription: Subscription,
  params: Stripe.SubscriptionUpdateParams,
): Change | null {
  const now = nowFor(world, subscription);
  const resetAnchor = anchorOf(params.billing_cycle_anchor) === 'now';
  if (params.items === undefined && !resetAnchor && params.trial_end === undefined) return null;
  return {
    ...plainChange,
    items: itemChanges(world, subscription, params.items),
    proration: (params.proration_behavior as Change['proration'] | undefined) ?? 'create_prorations',
    prorationDate: params.proration_date ?? null,
    resetAnchor,
    trialEnd: params.trial_end === 'now' ? now : (params.trial_end ?? null),
    behavior: (params.payment_behavior as Change['behavior'] | undefined) ?? 'allow_incomplete',
  };
}

function applyFields(
  world: World,
  subscription: Subscription,
  params: Stripe.SubscriptionUpdateParams,
): void {
  const now = nowFor(world, subscription);
  subscription.metadata = mergedMetadata(params.metadata, subscription.metadata);
  subscription.description = cleared(params.description, subscription.description);
  if (params.default_payment_method !== undefined) {
    if (params.default_payment_method !== '')
      found(world, 'payment_method', params.default_payment_method, 'default_payment_method');
    subscription.default_payment_method = params.default_payment_method || null;
  }
  if (params.pause_collection !== undefined) {
    subscription.pause_collection = params.pause_collection
      ? { behavior: params.pause_collection.behavior, resumes_at: params.pause_collection.resumes_at ?? null }
      : null;
  }
  if (params.collection_method)
    subscription.collection_method = params.collection_method as Subscription['collection_method'];
  subscription.days_until_due = params.days_until_due ?? subscription.days_until_due;
  subscription.save_default_payment_method =
    params.payment_settings?.save_default_payment_method ?? subscription.save_default_payment_method;
  const missing = params.trial_settings?.end_behavior.missing_payment_method;
  if (missing) subscription.missing_payment_method = missing as Subscription['missing_payment_method'];
  applyCancellation(world, subscription, params, now);
}

function applyCancellation(
  world: World,
  subscription: Subscription,
  params: Stripe.SubscriptionUpdateParams,
  now: number,
): void {
  const details = params.cancellation_details;
  if (details?.comment !== undefined) subscription.cancellation.comment = details.comment || null;
  if (details?.feedback !== undefined) subscription.cancellation.feedback = details.feedback || null;
  if (params.cancel_at_period_end === undefined && params.cancel_at === undefined) return;
  const at = cancelAt(world, subscription, params);
  subscription.cancel_at_period_end = params.cancel_at_period_end ?? false;
  subscription.cancel_at = at;
  subscription.canceled_at = at === null ? null : now;
  subscription.cancellation.reason = at === null ? null : 'cancellation_requested';
}

function cancelAt(
  world: World,
  subscription: Subscription,
  params: Stripe.SubscriptionUpdateParams,
): number | null {
  if (params.cancel_at_period_end) return earliestPeriodEnd(world, subscription);
  const given = params.cancel_at;
  if (typeof given === 'number') return given;
  if (given === 'min_period_end') return earliestPeriodEnd(world, subscription);
  if (given === 'max_period_end') {
    return Math.max(
      ...subscription.items.map((one) => world.store.must('subscription_item', one).current_period_end),
    );
  }
  return null;
}
