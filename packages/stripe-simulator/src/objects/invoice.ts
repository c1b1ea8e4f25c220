import type { World } from '../world/world.ts';
import { type InvoiceLine, renderInvoiceLine } from './invoiceLine.ts';
import { embeddedList, type Json, type Metadata } from './json.ts';

export type InvoiceStatus = 'draft' | 'open' | 'paid' | 'uncollectible' | 'void';

export interface Invoice {
  readonly id: string;
  readonly object: 'invoice';
  readonly created: number;
  readonly customer: string;
  readonly subscription: string | null;
  /** The subscription's metadata when the invoice was made. */
  readonly subscriptionMetadata: Metadata;
  readonly billing_reason: string;
  readonly currency: string;
  readonly prorationDate: number | null;
  lines: InvoiceLine[];
  discounts: string[];
  status: InvoiceStatus;
  number: string | null;
  attempt_count: number;
  attempted: boolean;
  auto_advance: boolean;
  /** When a draft will be finalized. */
  automatically_finalizes_at: number | null;
  next_payment_attempt: number | null;
  /** When the first attempt of a renewal failed; the retries count from here. */
  first_failure: number | null;
  amount_paid: number;
  collection_method: 'charge_automatically' | 'send_invoice';
  default_payment_method: string | null;
  description: string | null;
  due_date: number | null;
  /** `invoice.overdue` has been sent. */
  overdue: boolean;
  footer: string | null;
  metadata: Metadata;
  payment_intent: string | null;
  period_start: number;
  period_end: number;
  post_payment_credit_notes_amount: number;
  pre_payment_credit_notes_amount: number;
  starting_balance: number;
  ending_balance: number | null;
  transitions: {
    finalized_at: number | null;
    marked_uncollectible_at: number | null;
    paid_at: number | null;
    voided_at: number | null;
  };
}

export interface InvoiceTotals {
  readonly subtotal: number;
  readonly discounts: readonly { readonly discount: string; readonly amount: number }[];
  readonly total: number;
  /** What is left to pay after the customer's balance; never below zero. */
  readonly due: number;
}

export function totalsOf(invoice: Pick<Invoice, 'lines' | 'starting_balance'>): InvoiceTotals {
  const subtotal = sum(invoice.lines.map((line) => line.amount));
  const perDiscount = new Map<string, number>();
  for (const { discount, amount } of invoice.lines.flatMap((line) => line.discountAmounts)) {
    perDiscount.set(discount, (perDiscount.get(discount) ?? 0) + amount);
  }
  const discounts = [...perDiscount].map(([discount, amount]) => ({ discount, amount }));
  const total = subtotal - sum(discounts.map(({ amount }) => amount));
  return { subtotal, discounts, total, due: Math.max(0, total + invoice.starting_balance) };
}

const sum = (values: readonly number[]) => values.reduce((left, right) => left + right, 0);

export function renderInvoice(world: World, invoice: Invoice): Json {
  const customer = world.store.must('customer', invoice.customer);
  const totals = totalsOf(invoice);
  const due = Math.max(0, totals.due - invoice.pre_payment_credit_notes_amount);
  const issued = invoice.status !== 'draft';
  return {
    id: invoice.id,
    object: 'invoice',
    account_country: world.settings.accountCountry,
    account_name: world.settings.accountName,
    account_tax_ids: null,
    amount_due: due,
    amount_overpaid: 0,
    amount_paid: invoice.amount_paid,
    amount_remaining: due - invoice.amount_paid,
    amount_shipping: 0,
    application: null,
    attempt_count: invoice.attempt_count,
    attempted: invoice.attempted,
    auto_advance: invoice.auto_advance,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: invoice.automatically_finalizes_at,
    billing_reason: invoice.billing_reason,
    collection_method: invoice.collection_method,
    created: invoice.created,
    currency: invoice.currency,
    custom_fields: null,
    customer: invoice.customer,
    customer_account: null,
    customer_address: customer.address,
    customer_email: customer.email,
    customer_name: customer.name,
    customer_phone: customer.phone,
    customer_shipping: customer.shipping,
    customer_tax_exempt: customer.tax_exempt,
    customer_tax_ids: [],
    default_payment_method: invoice.default_payment_method,
    default_source: null,
    default_tax_rates: [],
    description: invoice.description,
    discounts: invoice.discounts,
    due_date: invoice.due_date,
    effective_at: invoice.transitions.finalized_at,
    ending_balance: invoice.ending_balance,
    footer: invoice.footer,
    from_invoice: null,
    hosted_invoice_url: issued ? `${world.origin}/invoices/${invoice.id}` : null,
    invoice_pdf: issued ? `${world.origin}/invoices/${invoice.id}/pdf` : null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: embeddedList(
      `/v1/invoices/${invoice.id}/lines`,
      invoice.lines.map((line) => renderInvoiceLine(invoice, line)),
      invoice.lines.length,
    ),
    livemode: false,
    metadata: invoice.metadata,
    next_payment_attempt: invoice.next_payment_attempt,
    number: invoice.number,
    on_behalf_of: null,
    parent: parentOf(invoice),
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: invoice.period_end,
    period_start: invoice.period_start,
    post_payment_credit_notes_amount: invoice.post_payment_credit_notes_amount,
    pre_payment_credit_notes_amount: invoice.pre_payment_credit_notes_amount,
    receipt_number: null,
    rendering: renderingOf(invoice),
    shipping_cost: null,
    shipping_details: null,
    starting_balance: invoice.starting_balance,
    statement_descriptor: null,
    status: invoice.status,
    status_transitions: invoice.transitions,
    subtotal: totals.subtotal,
    subtotal_excluding_tax: totals.subtotal,
    test_clock: customer.test_clock,
    total: totals.total,
    total_discount_amounts: totals.discounts,
    total_excluding_tax: totals.total,
    total_pretax_credit_amounts: totals.discounts.map((discount) => ({ ...discount, type: 'discount' })),
    total_taxes: [],
    webhooks_delivered_at: invoice.created,
  };
}

function parentOf(invoice: Invoice): Json | null {
  if (invoice.subscription === null) return null;
  return {
    quote_details: null,
    subscription_details: {
      metadata: invoice.subscriptionMetadata,
      subscription: invoice.subscription,
      ...(invoice.prorationDate === null ? {} : { subscription_proration_date: invoice.prorationDate }),
    },
    type: 'subscription_details',
  };
}

/** Only invoices made by hand say how they are rendered. */
function renderingOf(invoice: Invoice): Json | null {
  if (invoice.billing_reason !== 'manual') return null;
  const page = invoice.status === 'draft' ? 'auto' : 'letter';
  return { amount_tax_display: null, pdf: { page_size: page }, template: null, template_version: null };
}
