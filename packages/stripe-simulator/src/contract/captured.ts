import type { Json } from '../objects/json.ts';

/** The SDK's name for each kind of object that an answer may hold. */
const typeNames: Record<string, string> = {
  account: 'Stripe.Account',
  balance_transaction: 'Stripe.BalanceTransaction',
  'billing.meter': 'Stripe.Billing.Meter',
  'billing.meter_event': 'Stripe.Billing.MeterEvent',
  'billing.meter_event_summary': 'Stripe.Billing.MeterEventSummary',
  'billing_portal.configuration': 'Stripe.BillingPortal.Configuration',
  'billing_portal.session': 'Stripe.BillingPortal.Session',
  charge: 'Stripe.Charge',
  'checkout.session': 'Stripe.Checkout.Session',
  coupon: 'Stripe.Coupon',
  credit_note: 'Stripe.CreditNote',
  credit_note_line_item: 'Stripe.CreditNoteLineItem',
  customer: 'Stripe.Customer',
  discount: 'Stripe.Discount',
  dispute: 'Stripe.Dispute',
  event: 'Stripe.Event',
  invoice: 'Stripe.Invoice',
  invoice_payment: 'Stripe.InvoicePayment',
  invoiceitem: 'Stripe.InvoiceItem',
  item: 'Stripe.LineItem',
  line_item: 'Stripe.InvoiceLineItem',
  payment_intent: 'Stripe.PaymentIntent',
  payment_method: 'Stripe.PaymentMethod',
  plan: 'Stripe.Plan',
  price: 'Stripe.Price',
  product: 'Stripe.Product',
  promotion_code: 'Stripe.PromotionCode',
  refund: 'Stripe.Refund',
  setup_intent: 'Stripe.SetupIntent',
  subscription: 'Stripe.Subscription',
  subscription_item: 'Stripe.SubscriptionItem',
  subscription_schedule: 'Stripe.SubscriptionSchedule',
  'test_helpers.test_clock': 'Stripe.TestHelpers.TestClock',
  webhook_endpoint: 'Stripe.WebhookEndpoint',
};

/** What Stripe really sends and its definitions leave out; the recordings show it. */
const undocumented: Record<string, readonly string[]> = {
  charge: ['destination', 'dispute', 'order'],
  list: ['total_count'],
  subscription: ['plan', 'quantity'],
};

export interface Captured {
  readonly kind: string;
  readonly type: string;
  readonly value: Json;
}

/**
 * Every object inside of the answers, one by one. A compiler that finds a mistake in an inner object
 * says nothing of its holder, so each is checked at its own top.
 */
export function captured(answers: readonly unknown[]): Captured[] {
  const found = new Map<string, Captured>();
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const kind = (value as Json).object;
    // Old values are told of parts of an object alone, so no type fits them.
    const skipped = ['previous_attributes', ...(undocumented[String(kind)] ?? [])];
    const entries = Object.entries(value).filter(([key]) => !skipped.includes(key));
    const inner = Object.fromEntries(entries.map(([key, one]) => [key, walk(one)]));
    const type = typeNames[String(kind)];
    if (type && inner.deleted !== true)
      found.set(JSON.stringify(shapeOf(inner)), { kind: String(kind), type, value: inner });
    return inner;
  };
  for (const answer of answers) walk(answer);
  return [...found.values()];
}

/** Objects that differ in nothing but made-up values need to be checked once only. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((one) => JSON.stringify(shapeOf(one))))];
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
  }
  // A word may be one of an enumeration; ids, sentences and numbers never are.
  return typeof value === 'string' && /^[a-z][a-z_.]{1,40}$/.test(value) ? value : typeof value;
}
