import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { cardDeclined, invalidParameter, invalidRequest, StripeError } from '../door/stripeError.ts';
import { payInvoice } from '../engine/billing.ts';
import { type Change, changeSubscription, plainChange } from '../engine/changing.ts';
import { draftInvoice, finalizeInvoice } from '../engine/invoicing.ts';
import { copyItems } from '../engine/pendingUpdate.ts';
import { prorate } from '../engine/proration.ts';
import {
  addDiscounts,
  earliestPeriodEnd,
  type NewSubscription,
  plainSubscription,
  subscribe,
} from '../engine/subscribing.ts';
import { endSubscription } from '../engine/subscriptionEnd.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import { forkWorld, nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found, foundLiving } from './found.ts';
import { cleared, mergedMetadata } from './given.ts';
import { anchorOf, itemChanges, newItems } from './subscriptionParams.ts';
import { resume } from './subscriptionResume.ts';

export const subscriptionRoutes: readonly Route[] = [
  route('POST', '/v1/subscriptions', 'subscriptionCreate', create),
  route('GET', '/v1/subscriptions', 'subscriptionList', list),
  route('GET', '/v1/subscriptions/:id', 'subscriptionRetrieve', ({ world, id }) =>
    found(world, 'subscription', id),
  ),
  route('POST', '/v1/subscriptions/:id', 'subscriptionUpdate', update),
  route('DELETE', '/v1/subscriptions/:id', 'subscriptionCancel', cancel),
  route('POST', '/v1/subscriptions/:id/pause', 'subscriptionPause', pause),
  route('POST', '/v1/subscriptions/:id/resume', 'subscriptionResume', resume),
];

function create({ world, params }: Call<Stripe.SubscriptionCreateParams>) {
  const given = wanted(world, params);
  if (given.behavior === 'error_if_incomplete') {
    const trial = subscribe(forkWorld(world), given);
    if (trial.status === 'incomplete') throw cardDeclined('generic_decline');
  }
  return subscribe(world, given);
}

function wanted(world: World, params: Stripe.SubscriptionCreateParams): NewSubscription {
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  const now = nowFor(world, { customer: customer.id });
  const trialEnd = trialEndOf(params, now);
  const method = params.default_payment_method ?? null;
  if (method) found(world, 'payment_method', method, 'default_payment_method');
  const collection = params.collection_method === 'send_invoice' ? 'send_invoice' : 'charge_automatically';
  const items = newItems(world, params.items);
  const charges =
    collection === 'charge_automatically' &&
    trialEnd === null &&
    items.some(({ price }) => world.store.must('price', price).unitAmount > 0);
  if (
    charges &&
    params.payment_behavior !== 'default_incomplete' &&
    (method ?? customer.default_payment_method) === null
  ) {
    throw noPaymentMethod();
  }
  return {
    ...plainSubscription,
    customer: customer.id,
    items,
    discounts: wantedDiscounts(world, params.discounts),
    metadata: mergedMetadata(params.metadata, {}),
    behavior: (params.payment_behavior as NewSubscription['behavior'] | undefined) ?? 'allow_incomplete',
    billingMode: params.billing_mode?.type === 'classic' ? 'classic' : 'flexible',
    trialEnd,
    anchor: params.billing_cycle_anchor ?? null,
    cancelAt: typeof params.cancel_at === 'number' ? params.cancel_at : null,
    cancelAtPeriodEnd: params.cancel_at_period_end ?? false,
    collection,
    daysUntilDue: params.days_until_due ?? null,
    defaultPaymentMethod: method,
    description: params.description || null,
    missingPaymentMethod:
      (params.trial_settings?.end_behavior.missing_payment_method as
        | NewSubscription['missingPaymentMethod']
        | undefined) ?? 'create_invoice',
    savePaymentMethod: params.payment_settings?.save_default_payment_method ?? 'off',
  };
}

function trialEndOf(
  params: { trial_end?: 'now' | number; trial_period_days?: number },
  now: number,
): number | null {
  if (params.trial_period_days) return now + params.trial_period_days * 86_400;
  if (params.trial_end === undefined || params.trial_end === 'now') return null;
  if (params.trial_end <= now)
    throw invalidParameter(
      'Invalid timestamp: must be an integer Unix timestamp in the future.',
      'trial_end',
    );
  return params.trial_end;
}

const noPaymentMethod = () =>
  new StripeError(400, {
    code: 'resource_missing',
    message:
      'This customer has no attached payment source or default payment method. Please consider adding a default payment method. For more information, visit https://stripe.com/docs/billing/subscriptions/payment-methods-setting#payment-method-priority.',
    type: 'invalid_request_error',
  });

function update({ world, params, id }: Call<Stripe.SubscriptionUpdateParams>) {
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

function cancel({ world, params, id }: Call<Stripe.SubscriptionCancelParams>) {
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

function pause({ world, id }: Call<Stripe.SubscriptionPauseParams>) {
  const subscription = living(world, id);
  if (subscription.status === 'paused') throw invalidRequest('This subscription is already paused.');
  const before = subscription.status;
  subscription.status = 'paused';
  subscription.paused_at = nowFor(world, subscription);
  record(world, 'customer.subscription.updated', subscription, { status: before });
  record(world, 'customer.subscription.paused', subscription);
  return subscription;
}

function list({ world, params }: Call<Stripe.SubscriptionListParams>) {
  const all = params.customer
    ? world.store.of('subscription', params.customer)
    : world.store.all('subscription');
  const subscriptions = all
    .filter((one) => hasStatus(one, params.status))
    .filter(
      (one) =>
        params.price === undefined ||
        one.items.some((item) => world.store.must('subscription_item', item).price === params.price),
    )
    .filter(
      (one) => params.collection_method === undefined || one.collection_method === params.collection_method,
    )
    .filter(
      (one) =>
        params.test_clock === undefined ||
        world.store.get('customer', one.customer)?.test_clock === params.test_clock,
    )
    .filter((one) => within(params.created, one.created));
  return listing('/v1/subscriptions', params, subscriptions);
}

/** Without a status the ended ones are left out. */
function hasStatus(subscription: Subscription, status: string | undefined): boolean {
  if (status === 'all') return true;
  if (status === 'ended') return terminalStatuses.includes(subscription.status);
  return status === undefined
    ? !terminalStatuses.includes(subscription.status)
    : subscription.status === status;
}
