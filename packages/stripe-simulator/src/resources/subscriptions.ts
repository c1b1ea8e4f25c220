import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { cardDeclined, invalidParameter, StripeError } from '../door/stripeError.ts';
import { type NewSubscription, plainSubscription, subscribe } from '../engine/subscribing.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { forkWorld, nowFor, type World } from '../world/world.ts';
import { wantedDiscounts } from './coupons.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';
import { cancel } from './subscriptionCancel.ts';
import { newItems } from './subscriptionParams.ts';
import { pause, resume } from './subscriptionPause.ts';
import { update } from './subscriptionUpdate.ts';

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
