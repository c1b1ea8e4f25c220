import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidParameter } from '../door/stripeError.ts';
import { itemLine } from '../engine/lines.ts';
import type { InvoiceItem } from '../objects/invoiceItem.ts';
import { record } from '../world/record.ts';
import { nowFor } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

export const invoiceItemRoutes: readonly Route[] = [
  route('POST', '/v1/invoiceitems', 'invoiceItemCreate', create),
  route('GET', '/v1/invoiceitems', 'invoiceItemList', list),
  route('GET', '/v1/invoiceitems/:id', 'invoiceItemRetrieve', ({ world, id }) =>
    found(world, 'invoiceitem', id),
  ),
];

function create({ world, params }: Call<Stripe.InvoiceItemCreateParams>) {
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  const price = params.pricing?.price ? found(world, 'price', params.pricing.price, 'pricing[price]') : null;
  const quantity = params.quantity ?? 1;
  const amount = params.amount ?? (price ? price.unitAmount * quantity : undefined);
  if (amount === undefined)
    throw invalidParameter('Missing required param: amount.', 'amount', 'parameter_missing');
  const now = nowFor(world, { customer: customer.id });
  const item = world.store.add<InvoiceItem>({
    id: world.ids.next('ii'),
    object: 'invoiceitem',
    created: now,
    customer: customer.id,
    amount: Math.round(amount),
    currency: params.currency ?? price?.currency ?? customer.currency ?? 'eur',
    description: params.description ?? '',
    subscription: params.subscription ?? null,
    subscriptionItem: null,
    price: price?.id ?? null,
    product: price?.product ?? null,
    unitAmount: price?.unitAmount ?? Math.round(amount / quantity),
    quantity,
    period: { start: params.period?.start ?? now, end: params.period?.end ?? now },
    proration: false,
    credits: null,
    metadata: mergedMetadata(params.metadata, {}),
    invoice: null,
  });
  record(world, 'invoiceitem.created', item);
  if (params.invoice) {
    const invoice = found(world, 'invoice', params.invoice, 'invoice');
    item.invoice = invoice.id;
    invoice.lines = [...invoice.lines, itemLine(world, item)];
  }
  return item;
}

function list({ world, params }: Call<Stripe.InvoiceItemListParams>) {
  const items = (
    params.customer ? world.store.of('invoiceitem', params.customer) : world.store.all('invoiceitem')
  )
    .filter((one) => params.invoice === undefined || one.invoice === params.invoice)
    .filter((one) => params.pending === undefined || (one.invoice === null) === params.pending)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/invoiceitems', params, items);
}
