import { type Invoice, totalsOf } from '../objects/invoice.ts';
import type { InvoiceLine } from '../objects/invoiceLine.ts';
import type { InvoicePayment } from '../objects/invoicePayment.ts';
import type { PaymentIntent } from '../objects/paymentIntent.ts';
import type { PaymentMethod } from '../objects/paymentMethod.ts';
import type { Subscription } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { discountLines, itemLine } from './lines.ts';
import { attempt, cancelIntent, createIntent } from './payment.ts';

export const draftSeconds = 3600;

export interface NewInvoice {
  readonly customer: string;
  readonly currency: string;
  readonly reason: string;
  readonly subscription: Subscription | null;
  readonly lines: readonly InvoiceLine[];
  readonly periodStart: number;
  readonly prorationDate?: number | null;
  /** Take the items that wait for the customer's next invoice, for this subscription or for none. */
  readonly takeItems: boolean;
  readonly autoAdvance: boolean;
  readonly description?: string | null;
  readonly metadata?: Record<string, string>;
  readonly daysUntilDue?: number | null;
  readonly collection?: Invoice['collection_method'];
}

export function draftInvoice(world: World, given: NewInvoice): Invoice {
  const customer = world.store.must('customer', given.customer);
  const now = nowFor(world, given);
  const id = world.ids.next('in');
  const waiting = given.takeItems
    ? world.store
        .of('invoiceitem', given.customer)
        .filter(
          (item) =>
            item.invoice === null && (item.subscription ?? given.subscription?.id) === given.subscription?.id,
        )
    : [];
  for (const item of waiting) item.invoice = id;
  const discounts = liveDiscounts(world, given.subscription, now);
  const collection = given.collection ?? given.subscription?.collection_method ?? 'charge_automatically';
  const days = given.daysUntilDue ?? given.subscription?.days_until_due ?? null;
  const invoice = world.store.add<Invoice>({
    id,
    object: 'invoice',
    created: now,
    customer: given.customer,
    subscription: given.subscription?.id ?? null,
    subscriptionMetadata: { ...given.subscription?.metadata },
    billing_reason: given.reason,
    currency: given.currency,
    prorationDate: given.prorationDate ?? null,
    lines: discountLines(world, [...waiting.map((item) => itemLine(world, item)), ...given.lines], discounts),
    discounts: discounts.map((discount) => discount.id),
    status: 'draft',
    number: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: given.autoAdvance,
    automatically_finalizes_at: given.autoAdvance ? now + draftSeconds : null,
    next_payment_attempt:
      given.autoAdvance && collection === 'charge_automatically' ? now + draftSeconds : null,
    first_failure: null,
    amount_paid: 0,
    collection_method: collection,
    default_payment_method: null,
    description: given.description ?? null,
    due_date: collection === 'send_invoice' && days !== null ? now + days * 86_400 : null,
    overdue: false,
    footer: null,
    metadata: given.metadata ?? {},
    payment_intent: null,
    period_start: given.periodStart,
    period_end: now,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    starting_balance: customer.balance,
    ending_balance: null,
    transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null },
  });
  record(world, 'invoice.created', invoice);
  return invoice;
}

/** A coupon for one invoice ends where it starts; others while their time runs. */
function liveDiscounts(world: World, subscription: Subscription | null, now: number) {
  return (subscription?.discounts ?? [])
    .map((id) => world.store.must('discount', id))
    .filter(({ start, end }) => end === null || now < end || (end === start && now === start));
}

/** Gives the invoice its number and, when something is due, an intent to pay it. */
export function finalizeInvoice(world: World, invoice: Invoice): void {
  const customer = world.store.must('customer', invoice.customer);
  const now = nowFor(world, invoice);
  invoice.starting_balance = customer.balance;
  const { total, due } = totalsOf(invoice);
  if (total !== 0) {
    change(world, 'customer.updated', customer, () => {
      customer.balance = due > 0 ? 0 : customer.balance + total;
    });
  }
  customer.currency ??= invoice.currency;
  invoice.ending_balance = customer.balance;
  invoice.number = `${customer.invoice_prefix}-${String(customer.next_invoice_sequence).padStart(4, '0')}`;
  customer.next_invoice_sequence += 1;
  invoice.status = 'open';
  invoice.transitions.finalized_at = now;
  invoice.automatically_finalizes_at = null;
  invoice.next_payment_attempt = null;
  if (due > 0) {
    const intent = createIntent(world, {
      amount: due,
      currency: invoice.currency,
      customer: invoice.customer,
      description: intentDescription[invoice.billing_reason] ?? 'Payment for Invoice',
      invoice: invoice.id,
      futureUsage: invoice.subscription === null ? null : 'off_session',
    });
    invoice.payment_intent = intent.id;
    world.store.add<InvoicePayment>({
      id: world.ids.next('inpay'),
      object: 'invoice_payment',
      created: now,
      customer: invoice.customer,
      invoice: invoice.id,
      amount_requested: due,
      amount_paid: null,
      currency: invoice.currency,
      payment_intent: intent.id,
      status: 'open',
      canceled_at: null,
      paid_at: null,
    });
  }
  record(world, 'invoice.finalized', invoice);
  if (due === 0) settleInvoice(world, invoice);
}

const intentDescription: Record<string, string> = {
  subscription_create: 'Subscription creation',
  subscription_cycle: 'Subscription update',
  subscription_update: 'Subscription update',
};

/** The method an invoice is paid with: its own, the subscription's, the customer's. */
export function payingMethod(world: World, invoice: Invoice): PaymentMethod | undefined {
  const subscription = world.store.get('subscription', invoice.subscription);
  const customer = world.store.must('customer', invoice.customer);
  return (
    world.store.get('payment_method', invoice.default_payment_method) ??
    world.store.get('payment_method', subscription?.default_payment_method) ??
    world.store.get('payment_method', customer.default_payment_method)
  );
}

/** Charges an open invoice once; `paid`, or what stands in the way. */
export function attemptInvoice(
  world: World,
  invoice: Invoice,
  method: PaymentMethod | undefined,
  authenticated = false,
): PaymentIntent['status'] {
  const intent = world.store.must('payment_intent', invoice.payment_intent);
  if (method) attempt(world, intent, method, authenticated);
  return intent.status;
}

/** Nothing is left to pay. */
export function settleInvoice(world: World, invoice: Invoice): void {
  const now = nowFor(world, invoice);
  const { due } = totalsOf(invoice);
  const payment = world.store
    .of('invoice_payment', invoice.customer)
    .find((one) => one.invoice === invoice.id);
  const byCharge = world.store.get('payment_intent', invoice.payment_intent)?.status === 'succeeded';
  change(world, 'invoice.updated', invoice, () => {
    invoice.status = 'paid';
    invoice.attempted = true;
    if (byCharge) invoice.attempt_count += 1;
    invoice.amount_paid = due;
    invoice.auto_advance = false;
    invoice.next_payment_attempt = null;
    invoice.transitions.paid_at = now;
  });
  if (payment) {
    payment.status = 'paid';
    payment.amount_paid = due;
    payment.paid_at = now;
    record(world, 'invoice_payment.paid', payment);
  }
  record(world, 'invoice.paid', invoice);
  record(world, 'invoice.payment_succeeded', invoice);
}

export function voidInvoice(world: World, invoice: Invoice): void {
  endUnpaid(world, invoice, 'void');
  invoice.transitions.voided_at = nowFor(world, invoice);
  record(world, 'invoice.voided', invoice);
}

export function markUncollectible(world: World, invoice: Invoice): void {
  endUnpaid(world, invoice, 'uncollectible');
  invoice.transitions.marked_uncollectible_at = nowFor(world, invoice);
  record(world, 'invoice.marked_uncollectible', invoice);
}

function endUnpaid(world: World, invoice: Invoice, status: 'void' | 'uncollectible'): void {
  invoice.status = status;
  invoice.auto_advance = false;
  invoice.automatically_finalizes_at = null;
  invoice.next_payment_attempt = null;
  if (status === 'uncollectible') return;
  const intent = world.store.get('payment_intent', invoice.payment_intent);
  if (intent) cancelIntent(world, intent, 'void_invoice');
  for (const payment of world.store.of('invoice_payment', invoice.customer)) {
    if (payment.invoice !== invoice.id || payment.status !== 'open') continue;
    payment.status = 'canceled';
    payment.canceled_at = nowFor(world, invoice);
  }
}
