import type { Invoice } from '../objects/invoice.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import { type Subscription, terminalStatuses } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { attemptInvoice, payingMethod, settleInvoice } from './invoicing.ts';
import { applyPendingUpdate } from './pendingUpdate.ts';
import { endSubscription } from './subscriptionEnd.ts';

const daySeconds = 86_400;

/**
 * Charges an open invoice and lets its subscription follow. `automatic` attempts, those of the billing
 * itself, count and are followed by retries; those of a person are not.
 */
export function payInvoice(
  world: World,
  invoice: Invoice,
  options: { method?: PaymentMethod; authenticated?: boolean; automatic?: boolean } = {},
): void {
  const method = options.method ?? payingMethod(world, invoice);
  attemptInvoice(world, invoice, method, options.authenticated);
  reflectIntent(world, invoice, options.automatic ?? false);
}

/** Makes an invoice and its subscription follow what became of its intent. */
export function reflectIntent(world: World, invoice: Invoice, automatic: boolean): void {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') return;
  const intent = world.store.must('payment_intent', invoice.payment_intent);
  if (intent.status === 'succeeded') {
    settleInvoice(world, invoice);
    invoicePaid(world, invoice);
  } else if (intent.status !== 'processing') {
    invoiceUnpaid(world, invoice, intent, automatic);
  } else {
    invoice.attempted = true;
    invoice.next_payment_attempt = null;
  }
}

/** What a paid invoice does to its subscription. */
export function invoicePaid(world: World, invoice: Invoice): void {
  const subscription = world.store.get('subscription', invoice.subscription);
  if (!subscription || terminalStatuses.includes(subscription.status)) return;
  if (subscription.pending_update?.invoice === invoice.id) applyPendingUpdate(world, subscription);
  savePaidMethod(world, subscription, invoice);
  const waits = subscription.status === 'incomplete' || subscription.status === 'past_due';
  const revives = subscription.status === 'unpaid' && subscription.latest_invoice === invoice.id;
  const owes = world.store
    .of('invoice', subscription.customer)
    .some((one) => one.subscription === subscription.id && one.status === 'open' && one.attempt_count > 0);
  if (!revives && (!waits || owes)) return;
  change(world, 'customer.subscription.updated', subscription, () => (subscription.status = 'active'));
}

function savePaidMethod(world: World, subscription: Subscription, invoice: Invoice): void {
  if (subscription.save_default_payment_method !== 'on_subscription') return;
  const paid = world.store.get('payment_intent', invoice.payment_intent)?.payment_method;
  if (paid) subscription.default_payment_method ??= paid;
}

function invoiceUnpaid(world: World, invoice: Invoice, intent: PaymentIntent, automatic: boolean): void {
  const now = nowFor(world, invoice);
  const asked = intent.status === 'requires_action';
  invoice.attempted = true;
  if (!asked || invoice.billing_reason === 'subscription_cycle') invoice.attempt_count += 1;
  if (automatic) planRetry(world, invoice, now);
  record(world, 'invoice.payment_failed', invoice);
  if (asked) record(world, 'invoice.payment_action_required', invoice);
  const subscription = world.store.get('subscription', invoice.subscription);
  if (!subscription) return;
  fallBehind(world, subscription, invoice);
  if (automatic && invoice.next_payment_attempt === null) giveUp(world, subscription, invoice);
}

function planRetry(world: World, invoice: Invoice, now: number): void {
  invoice.first_failure ??= now;
  const days = world.settings.retryDays[invoice.attempt_count - 1];
  invoice.next_payment_attempt = days === undefined ? null : invoice.first_failure + days * daySeconds;
}

/** The first invoice leaves a subscription incomplete, a pending update leaves it as it is. */
function fallBehind(world: World, subscription: Subscription, invoice: Invoice): void {
  const lives = subscription.status === 'active' || subscription.status === 'trialing';
  if (!lives || subscription.pending_update?.invoice === invoice.id) return;
  change(world, 'customer.subscription.updated', subscription, () => (subscription.status = 'past_due'));
}

/** The retries of a renewal are used up. */
function giveUp(world: World, subscription: Subscription, invoice: Invoice): void {
  if (subscription.status !== 'past_due' || invoice.billing_reason !== 'subscription_cycle') return;
  const { afterRetries } = world.settings;
  if (afterRetries === 'cancel') endSubscription(world, subscription, 'payment_failed');
  if (afterRetries === 'unpaid') {
    change(world, 'customer.subscription.updated', subscription, () => (subscription.status = 'unpaid'));
  }
}
