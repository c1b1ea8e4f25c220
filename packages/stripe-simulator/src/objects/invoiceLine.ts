import type { Json, Metadata } from './json.ts';

export interface InvoiceLine {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly price: string | null;
  readonly product: string | null;
  /** Null for prorations, whose amount is a part of a price. */
  readonly unitAmount: number | null;
  readonly quantity: number;
  readonly period: { readonly start: number; readonly end: number };
  readonly subscription: string | null;
  readonly subscriptionItem: string | null;
  readonly invoiceItem: string | null;
  readonly proration: boolean;
  /** The lines that this one gives back, for a credit. */
  readonly credits: { readonly invoice: string; readonly lines: readonly string[] } | null;
  readonly discountAmounts: readonly { readonly amount: number; readonly discount: string }[];
  readonly metadata: Metadata;
}

export function renderInvoiceLine(invoice: { readonly id: string }, line: InvoiceLine): Json {
  return {
    id: line.id,
    object: 'line_item',
    amount: line.amount,
    currency: line.currency,
    description: line.description,
    discount_amounts: line.discountAmounts,
    discountable: !line.proration,
    discounts: [],
    invoice: invoice.id,
    livemode: false,
    metadata: line.metadata,
    parent: parentOf(line),
    period: line.period,
    pretax_credit_amounts: line.discountAmounts.map((discount) => ({ ...discount, type: 'discount' })),
    pricing: {
      ...(line.price === null ? {} : { price_details: { price: line.price, product: line.product } }),
      type: 'price_details',
      unit_amount_decimal: line.unitAmount === null ? null : String(line.unitAmount),
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity),
    subscription: line.subscription,
    subtotal: line.amount,
    taxes: [],
  };
}

function parentOf(line: InvoiceLine): Json {
  const credits = line.credits && { invoice: line.credits.invoice, invoice_line_items: line.credits.lines };
  if (line.subscriptionItem === null) {
    return {
      invoice_item_details: {
        invoice_item: line.invoiceItem,
        proration: line.proration,
        proration_details: { credited_items: credits },
        subscription: line.subscription,
      },
      subscription_item_details: null,
      type: 'invoice_item_details',
    };
  }
  return {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: line.invoiceItem,
      proration: line.proration,
      proration_details: { credited_items: credits },
      subscription: line.subscription,
      subscription_item: line.subscriptionItem,
    },
    type: 'subscription_item_details',
  };
}
