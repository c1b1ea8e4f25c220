import type { World } from '../world/world.ts';
import { embeddedList, type Json, type Metadata } from './json.ts';
import { renderPlan } from './price.ts';
import { renderSubscriptionItem, type SubscriptionItem } from './subscriptionItem.ts';

export type SubscriptionStatus =
  | 'active'
  | 'canceled'
  | 'incomplete'
  | 'incomplete_expired'
  | 'past_due'
  | 'paused'
  | 'trialing'
  | 'unpaid';

export interface Subscription {
  readonly id: string;
  readonly object: 'subscription';
  readonly created: number;
  readonly customer: string;
  readonly currency: string;
  status: SubscriptionStatus;
  billing_cycle_anchor: number;
  readonly billing_mode: 'classic' | 'flexible';
  cancel_at: number | null;
  cancel_at_period_end: boolean;
  canceled_at: number | null;
  ended_at: number | null;
  cancellation: { comment: string | null; feedback: string | null; reason: string | null };
  collection_method: 'charge_automatically' | 'send_invoice';
  days_until_due: number | null;
  default_payment_method: string | null;
  description: string | null;
  discounts: string[];
  items: string[];
  latest_invoice: string | null;
  metadata: Metadata;
  pause_collection: { behavior: string; resumes_at: number | null } | null;
  /** Set while `status` is paused by the pause call. */
  paused_at: number | null;
  save_default_payment_method: string;
  pending_setup_intent: string | null;
  pending_update: PendingUpdate | null;
  schedule: string | null;
  readonly start_date: number;
  trial_start: number | null;
  trial_end: number | null;
  trial_warned: boolean;
  missing_payment_method: 'create_invoice' | 'cancel' | 'pause';
  /** The period end whose `invoice.upcoming` was sent. */
  upcoming_sent: number | null;
}

/** A change that waits for its invoice to be paid. */
export interface PendingUpdate {
  readonly expires_at: number;
  readonly invoice: string;
  readonly items: readonly SubscriptionItem[];
  readonly anchor: number;
  readonly trialEnd: number | null;
}

export const terminalStatuses: readonly SubscriptionStatus[] = ['canceled', 'incomplete_expired'];

export function renderSubscription(world: World, subscription: Subscription): Json {
  const items = subscription.items.map((id) => world.store.must('subscription_item', id));
  const only = items.length === 1 ? items[0] : undefined;
  return {
    id: subscription.id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: subscription.billing_cycle_anchor,
    billing_cycle_anchor_config: null,
    billing_mode: billingMode(subscription),
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: subscription.cancel_at,
    cancel_at_period_end: subscription.cancel_at_period_end,
    canceled_at: subscription.canceled_at,
    cancellation_details: { ...subscription.cancellation, feedback_option: null },
    collection_method: subscription.collection_method,
    created: subscription.created,
    currency: subscription.currency,
    customer: subscription.customer,
    customer_account: null,
    days_until_due: subscription.days_until_due,
    default_payment_method: subscription.default_payment_method,
    default_source: null,
    default_tax_rates: [],
    description: subscription.description,
    discounts: subscription.discounts,
    ended_at: subscription.ended_at,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: embeddedList(
      `/v1/subscription_items?subscription=${subscription.id}`,
      items.map((item) => renderSubscriptionItem(world, item)),
      items.length,
    ),
    latest_invoice: subscription.latest_invoice,
    livemode: false,
    managed_payments: null,
    metadata: subscription.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: subscription.pause_collection,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: subscription.save_default_payment_method,
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: subscription.pending_setup_intent,
    pending_update: subscription.pending_update && renderPendingUpdate(world, subscription.pending_update),
    plan: only ? renderPlan(world.store.must('price', only.price)) : null,
    quantity: only ? only.quantity : null,
    schedule: subscription.schedule,
    start_date: subscription.start_date,
    status: subscription.status,
    ...(subscription.paused_at === null ? {} : { status_details: pausedDetails(subscription.paused_at) }),
    test_clock: world.store.get('customer', subscription.customer)?.test_clock ?? null,
    transfer_data: null,
    trial_end: subscription.trial_end,
    trial_settings: {
      end_behavior: {
        billing_cycle_anchor: null,
        missing_payment_method: subscription.missing_payment_method,
      },
    },
    trial_start: subscription.trial_start,
  };
}

export function billingMode(of: { billing_mode: 'classic' | 'flexible'; created: number }): Json {
  return of.billing_mode === 'flexible'
    ? { flexible: { proration_discounts: 'included' }, type: 'flexible', updated_at: of.created }
    : { flexible: null, type: 'classic' };
}

function renderPendingUpdate(world: World, pending: PendingUpdate): Json {
  return {
    billing_cycle_anchor: pending.anchor,
    cancel_at_period_end: null,
    discount: null,
    discounts: null,
    expires_at: pending.expires_at,
    metadata: null,
    subscription_items: pending.items.map((item) => renderSubscriptionItem(world, item)),
    trial_end: pending.trialEnd,
    trial_from_plan: null,
  };
}

function pausedDetails(at: number): Json {
  return { paused: { subscription: { type: 'pause_requested' }, transitioned_at: at, type: 'subscription' } };
}
