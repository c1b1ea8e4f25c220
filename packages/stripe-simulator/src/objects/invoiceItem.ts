import type { World } from '../world/world.ts';
import type { InvoiceLine } from './invoiceLine.ts';
import type { Json, Metadata } from './json.ts';

/** Something to bill with the customer's, or the subscription's, next invoice. */
export interface InvoiceItem {
  readonly id: string;
  readonly object: 'invoiceitem';
  readonly created: number;
  readonly customer: string;
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly subscription: string | null;
  readonly subscriptionItem: string | null;
  readonly price: string | null;
  readonly product: string | null;
  readonly unitAmount: number | null;
  readonly quantity: number;
  readonly period: { readonly start: number; readonly end: number };
  readonly proration: boolean;
  readonly credits: InvoiceLine['credits'];
  metadata: Metadata;
  /** The invoice that took it; null while it waits. */
  invoice: string | null;
}

export function renderInvoiceItem(world: World, item: InvoiceItem): Json {
  return {
    id: item.id,
    object: 'invoiceitem',
    amount: item.amount,
    currency: item.currency,
    customer: item.customer,
    customer_account: null,
    date: item.created,
    description: item.description,
    discountable: !item.proration,
    discounts: [],
    invoice: item.invoice,
    livemode: false,
    metadata: item.metadata,
    net_amount: item.amount,
    parent: item.subscription && {
      subscription_details: {
        subscription: item.subscription,
        ...(item.subscriptionItem === null ? {} : { subscription_item: item.subscriptionItem }),
      },
      type: 'subscription_details',
    },
    period: item.period,
    pricing: {
      ...(item.price === null ? {} : { price_details: { price: item.price, product: item.product } }),
      type: 'price_details',
      unit_amount_decimal: item.unitAmount === null ? null : String(item.unitAmount),
    },
    proration: item.proration,
    quantity: item.quantity,
    quantity_decimal: String(item.quantity),
    tax_rates: [],
    test_clock: world.store.get('customer', item.customer)?.test_clock ?? null,
  };
}
