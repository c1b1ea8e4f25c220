import { cardDeclined, declineMessage } from '../door/stripeError.ts';
import type { Charge } from '../objects/charge.ts';
import type { Json, Metadata } from '../objects/json.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import { mustAuthenticate, type PaymentMethod } from '../objects/paymentMethod.ts';
import { render } from '../objects/render.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';

export interface NewIntent {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly invoice?: string;
  readonly automatic?: boolean;
  readonly capture?: PaymentIntent['capture_method'];
  readonly futureUsage?: string | null;
  readonly metadata?: Metadata;
  readonly shipping?: Json | null;
}

const invoiceMethods = ['acss_debit', 'card', 'cashapp', 'link', 'us_bank_account'];
const directMethods = [
  'card',
  'acss_debit',
  'afterpay_clearpay',
  'alipay',
  'klarna',
  'link',
  'us_bank_account',
  'wechat_pay',
];
/** Methods that can hold an amount without taking it. */
const holdingMethods = ['card', 'afterpay_clearpay', 'klarna', 'link'];
const captureSeconds = 7 * 86_400;

export function createIntent(world: World, given: NewIntent): PaymentIntent {
  const id = world.ids.next('pi');
  const intent = world.store.add<PaymentIntent>({
    id,
    object: 'payment_intent',
    created: nowFor(world, { customer: given.customer }),
    amount: given.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic: given.automatic ?? false,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: given.capture ?? 'automatic',
    client_secret: `${id}_secret_${world.ids.text(25)}`,
    currency: given.currency,
    customer: given.customer,
    description: given.description,
    invoice: given.invoice ?? null,
    last_payment_error: null,
    latest_charge: null,
    metadata: given.metadata ?? {},
    next_action: null,
    payment_method: null,
    payment_method_types: given.invoice
      ? invoiceMethods
      : given.capture === 'manual'
        ? holdingMethods
        : directMethods,
    setup_future_usage: given.futureUsage ?? null,
    shipping: given.shipping ?? null,
    status: 'requires_payment_method',
    settles_at: null,
  });
  record(world, 'payment_intent.created', intent);
  return intent;
}

/** Charges the method once. `authenticated` means the customer has just passed the bank's check. */
export function attempt(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  authenticated: boolean,
): void {
  const { conduct } = method;
  if (conduct.kind === 'declines') decline(world, intent, method, conduct.declineCode);
  else if (mustAuthenticate(method, authenticated)) ask(world, intent, method);
  else if (conduct.kind === 'late') startLate(world, intent, method);
  else {
    method.verified ||= authenticated;
    succeed(world, intent, method);
  }
}

/** What a late method comes to when its time has come. */
export function settleLate(world: World, intent: PaymentIntent): void {
  const method = world.store.must('payment_method', intent.payment_method);
  if (method.conduct.kind === 'late' && !method.conduct.succeeds)
    decline(world, intent, method, 'generic_decline');
  else succeed(world, intent, method);
}

export function cancelIntent(world: World, intent: PaymentIntent, reason: string | null): void {
  if (intent.status === 'succeeded' || intent.status === 'canceled') return;
  intent.status = 'canceled';
  intent.canceled_at = nowFor(world, intent);
  intent.cancellation_reason = reason;
  intent.next_action = null;
  intent.settles_at = null;
  record(world, 'payment_intent.canceled', intent);
}

export function capture(world: World, intent: PaymentIntent): void {
  const charge = world.store.must('charge', intent.latest_charge);
  charge.captured = true;
  charge.amount_captured = charge.amount;
  charge.balance_transaction = bookCharge(world, charge);
  record(world, 'charge.captured', charge);
  intent.status = 'succeeded';
  intent.amount_capturable = 0;
  intent.amount_received = intent.amount;
  record(world, 'payment_intent.succeeded', intent);
}

function succeed(world: World, intent: PaymentIntent, method: PaymentMethod): void {
  const held = intent.capture_method === 'manual';
  const charge = addCharge(world, intent, method, 'succeeded', null);
  // A payment that is captured in its own time is booked after it was answered for.
  if (intent.capture_method === 'automatic') charge.balance_transaction = bookCharge(world, charge);
  intent.payment_method = method.id;
  intent.latest_charge = charge.id;
  intent.last_payment_error = null;
  intent.next_action = null;
  intent.settles_at = null;
  intent.status = held ? 'requires_capture' : 'succeeded';
  intent.amount_capturable = held ? intent.amount : 0;
  intent.amount_received = held ? 0 : intent.amount;
  record(world, 'charge.succeeded', charge);
  record(world, held ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded', intent);
}

function decline(world: World, intent: PaymentIntent, method: PaymentMethod, declineCode: string): void {
  const charge = addCharge(world, intent, method, 'failed', declineCode);
  intent.latest_charge = charge.id;
  intent.payment_method = null;
  intent.next_action = null;
  intent.settles_at = null;
  intent.status = 'requires_payment_method';
  intent.last_payment_error = {
    ...cardDeclined(declineCode, { charge: charge.id }).body,
    payment_method: render(world, method),
  };
  record(world, 'charge.failed', charge);
  record(world, 'payment_intent.payment_failed', intent);
}

function ask(world: World, intent: PaymentIntent, method: PaymentMethod): void {
  intent.payment_method = method.id;
  intent.status = 'requires_action';
  intent.next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'stripe_3ds2_fingerprint' } };
  record(world, 'payment_intent.requires_action', intent);
}

function startLate(world: World, intent: PaymentIntent, method: PaymentMethod): void {
  intent.payment_method = method.id;
  intent.status = 'processing';
  intent.next_action = null;
  intent.settles_at = nowFor(world, intent) + world.settings.lateSeconds;
  record(world, 'payment_intent.processing', intent);
}

function addCharge(
  world: World,
  intent: PaymentIntent,
  method: PaymentMethod,
  status: Charge['status'],
  declineCode: string | null,
): Charge {
  const held = intent.capture_method === 'manual' || status === 'failed';
  return world.store.add<Charge>({
    id: world.ids.next('ch'),
    object: 'charge',
    created: nowFor(world, intent),
    amount: intent.amount,
    amount_captured: held ? 0 : intent.amount,
    amount_refunded: 0,
    balance_transaction: null,
    captured: !held,
    capture_before: intent.capture_method === 'manual' ? nowFor(world, intent) + captureSeconds : null,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    dispute: null,
    failure_code: declineCode === null ? null : 'card_declined',
    failure_message: declineCode === null ? null : declineMessage(declineCode),
    metadata: intent.metadata,
    declineCode,
    payment_intent: intent.id,
    payment_method: method.id,
    risk: world.ids.number(60),
    authorizationCode: world.ids.text(6, 10),
    shipping: intent.shipping,
    status,
  });
}

/** Stripe keeps 2.9 % and 30 cents of a card payment, and half of a percent more for a foreign card. */
function bookCharge(world: World, charge: Charge): string {
  return world.store.add({
    id: world.ids.next('txn'),
    object: 'balance_transaction',
    created: nowFor(world, charge),
    amount: charge.amount,
    currency: charge.currency,
    description: charge.description,
    fee: Math.round(charge.amount * 0.029) + 30,
    source: charge.id,
    type: 'charge' as const,
  }).id;
}

/** Gives a part of a charge back. */
export function refundCharge(
  world: World,
  charge: Charge,
  amount: number,
  reason: string | null,
  metadata: Metadata,
) {
  const id = world.ids.next('re');
  const transaction = world.store.add({
    id: world.ids.next('txn'),
    object: 'balance_transaction' as const,
    created: nowFor(world, charge),
    amount: -amount,
    currency: charge.currency,
    description: 'REFUND FOR PAYMENT',
    fee: 0,
    source: id,
    type: 'refund' as const,
  });
  const refund = world.store.add({
    id,
    object: 'refund' as const,
    created: nowFor(world, charge),
    amount,
    balance_transaction: transaction.id,
    charge: charge.id,
    currency: charge.currency,
    customer: charge.customer,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    status: 'succeeded',
  });
  record(world, 'refund.created', refund);
  change(world, 'charge.refunded', charge, () => (charge.amount_refunded += amount));
  return refund;
}
