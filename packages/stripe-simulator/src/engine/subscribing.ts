import type { Metadata } from '../objects/json.ts';
import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import { record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { payInvoice } from './billing.ts';
import { draftInvoice, finalizeInvoice } from './invoicing.ts';
import { periodLine } from './lines.ts';
import { periodAround } from './period.ts';
import { createSetupIntent } from './setup.ts';

export interface NewItem {
  readonly price: string;
  readonly quantity: number | null;
  readonly metadata: Metadata;
}

export interface NewSubscription {
  readonly customer: string;
  readonly items: readonly NewItem[];
  readonly discounts: readonly { readonly coupon: string; readonly promotion_code: string | null }[];
  readonly metadata: Metadata;
  readonly behavior:
    | 'allow_incomplete'
    | 'default_incomplete'
    | 'error_if_incomplete'
    | 'pending_if_incomplete';
  readonly billingMode: 'classic' | 'flexible';
  readonly trialEnd: number | null;
  readonly anchor: number | null;
  readonly cancelAt: number | null;
  readonly cancelAtPeriodEnd: boolean;
  readonly collection: Subscription['collection_method'];
  readonly daysUntilDue: number | null;
  readonly defaultPaymentMethod: string | null;
  readonly description: string | null;
  readonly missingPaymentMethod: Subscription['missing_payment_method'];
  readonly savePaymentMethod: string;
  readonly schedule: string | null;
  /** The customer sits before the page and has passed the bank's check. */
  readonly authenticated: boolean;
}

export const plainSubscription: Omit<NewSubscription, 'customer' | 'items'> = {
  discounts: [],
  metadata: {},
  behavior: 'allow_incomplete',
  billingMode: 'flexible',
  trialEnd: null,
  anchor: null,
  cancelAt: null,
  cancelAtPeriodEnd: false,
  collection: 'charge_automatically',
  daysUntilDue: null,
  defaultPaymentMethod: null,
  description: null,
  missingPaymentMethod: 'create_invoice',
  savePaymentMethod: 'off',
  schedule: null,
  authenticated: false,
};

/** Starts a subscription, bills its first period and, unless told to wait, charges it. */
export function subscribe(world: World, given: NewSubscription): Subscription {
  const now = nowFor(world, given);
  const trialing = given.trialEnd !== null && given.trialEnd > now;
  const subscription = addSubscription(world, given, now, trialing);
  for (const item of given.items) addItem(world, subscription, item);
  addDiscounts(world, subscription, given.discounts, now);
  if (given.cancelAtPeriodEnd) subscription.cancel_at = earliestPeriodEnd(world, subscription);
  record(world, 'customer.subscription.created', subscription);

  const lines = subscription.items
    .map((id) => world.store.must('subscription_item', id))
    .filter((item) => item.quantity !== null)
    .map((item) => {
      const period = { start: item.current_period_start, end: item.current_period_end };
      return periodLine(world, subscription, item, period, trialing ? 'trial' : 'regular');
    });
  const invoice = draftInvoice(world, {
    customer: given.customer,
    currency: subscription.currency,
    reason: 'subscription_create',
    subscription,
    lines,
    periodStart: now,
    takeItems: true,
    autoAdvance: false,
  });
  subscription.latest_invoice = invoice.id;
  invoice.auto_advance = true;
  finalizeInvoice(world, invoice);
  if (trialing) addSetupIntent(world, subscription);
  else if (invoice.status === 'paid') subscription.status = 'active';
  else if (given.collection === 'send_invoice') subscription.status = 'active';
  else if (given.behavior === 'default_incomplete') awaitConfirmation(world, subscription);
  else payInvoice(world, invoice, { authenticated: given.authenticated });
  return subscription;
}

function addSubscription(world: World, given: NewSubscription, now: number, trialing: boolean): Subscription {
  const currency = world.store.must('price', given.items[0]?.price).currency;
  return world.store.add<Subscription>({
    id: world.ids.next('sub'),
    object: 'subscription',
    created: now,
    customer: given.customer,
    currency,
    status: trialing ? 'trialing' : 'incomplete',
    billing_cycle_anchor: trialing ? (given.trialEnd ?? now) : (given.anchor ?? now),
    billing_mode: given.billingMode,
    cancel_at: given.cancelAt,
    cancel_at_period_end: given.cancelAtPeriodEnd,
    canceled_at: null,
    ended_at: null,
    cancellation: { comment: null, feedback: null, reason: null },
    collection_method: given.collection,
    days_until_due: given.daysUntilDue,
    default_payment_method: given.defaultPaymentMethod,
    description: given.description,
    discounts: [],
    items: [],
    latest_invoice: null,
    metadata: given.metadata,
    pause_collection: null,
    paused_at: null,
    save_default_payment_method: given.savePaymentMethod,
    pending_setup_intent: null,
    pending_update: null,
    schedule: given.schedule,
    start_date: now,
    trial_start: trialing ? now : null,
    trial_end: trialing ? given.trialEnd : null,
    trial_warned: false,
    missing_payment_method: given.missingPaymentMethod,
    upcoming_sent: null,
  });
}

export function addItem(world: World, subscription: Subscription, given: NewItem): SubscriptionItem {
  const now = nowFor(world, subscription);
  const price = world.store.must('price', given.price);
  const recurring = price.recurring ?? { interval: 'month' as const, interval_count: 1 };
  const trialing = subscription.trial_end !== null && subscription.trial_end > now;
  const period =
    trialing && subscription.trial_end !== null
      ? { start: subscription.trial_start ?? now, end: subscription.trial_end }
      : periodAround(subscription.billing_cycle_anchor, recurring, now);
  const item = world.store.add<SubscriptionItem>({
    id: world.ids.next('si', 14),
    object: 'subscription_item',
    created: now,
    deleted: false,
    subscription: subscription.id,
    price: price.id,
    quantity: price.recurring?.usage_type === 'metered' ? null : (given.quantity ?? 1),
    current_period_start: Math.max(period.start, subscription.start_date),
    current_period_end: period.end,
    metadata: given.metadata,
  });
  subscription.items.push(item.id);
  return item;
}

export function addDiscounts(
  world: World,
  subscription: Subscription,
  discounts: NewSubscription['discounts'],
  now: number,
): void {
  subscription.discounts = discounts.map(({ coupon: id, promotion_code }) => {
    const coupon = world.store.must('coupon', id);
    coupon.times_redeemed += 1;
    const code = world.store.get('promotion_code', promotion_code);
    if (code) code.times_redeemed += 1;
    const discount = world.store.add({
      id: world.ids.next('di'),
      object: 'discount' as const,
      created: now,
      customer: subscription.customer,
      coupon: id,
      promotion_code,
      subscription: subscription.id,
      start: now,
      end: discountEnd(coupon, now),
    });
    record(world, 'customer.discount.created', discount);
    return discount.id;
  });
}

function discountEnd(
  coupon: { duration: string; duration_in_months: number | null },
  start: number,
): number | null {
  if (coupon.duration === 'forever') return null;
  if (coupon.duration === 'once') return start;
  const months = { interval: 'month' as const, interval_count: coupon.duration_in_months ?? 1 };
  return periodAround(start, months, start).end;
}

export function earliestPeriodEnd(world: World, subscription: Subscription): number {
  return Math.min(
    ...subscription.items.map((id) => world.store.must('subscription_item', id).current_period_end),
  );
}

/** A trial without a payment method asks for one; the intent is what a page would confirm. */
function addSetupIntent(world: World, subscription: Subscription): void {
  const customer = world.store.must('customer', subscription.customer);
  if (subscription.default_payment_method ?? customer.default_payment_method) return;
  subscription.pending_setup_intent = createSetupIntent(world, {
    customer: customer.id,
    automatic: false,
  }).id;
}

/** The intent of a subscription made to be confirmed on a page has the default method already in hand. */
function awaitConfirmation(world: World, subscription: Subscription): void {
  const invoice = world.store.must('invoice', subscription.latest_invoice);
  const intent = world.store.get('payment_intent', invoice.payment_intent);
  const customer = world.store.must('customer', subscription.customer);
  const method = subscription.default_payment_method ?? customer.default_payment_method;
  if (!intent || !method) return;
  intent.payment_method = method;
  intent.status = 'requires_confirmation';
}

export function asMetadata(given: unknown): Metadata {
  return Object.fromEntries(
    Object.entries((given ?? {}) as Record<string, string | number | null>)
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key, value]) => [key, String(value)]),
  );
}
