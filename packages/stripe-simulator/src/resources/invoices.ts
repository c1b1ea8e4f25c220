import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Answer, type Call, type Route, route } from '../door/route.ts';
import { invalidRequest, StripeError } from '../door/stripeError.ts';
import { invoicePaid, payInvoice } from '../engine/billing.ts';
import {
  draftInvoice,
  finalizeInvoice,
  markUncollectible,
  settleInvoice,
  voidInvoice,
} from '../engine/invoicing.ts';
import type { Invoice } from '../objects/invoice.ts';
import { renderInvoiceLine } from '../objects/invoiceLine.ts';
import type { Json } from '../objects/json.ts';
import type { World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';
import { createPreview } from './invoicePreview.ts';
import { methodFor } from './paymentMethods.ts';

export const invoiceRoutes: readonly Route[] = [
  route('POST', '/v1/invoices', 'invoiceCreate', create),
  route('POST', '/v1/invoices/create_preview', 'invoiceCreatePreview', createPreview),
  route('GET', '/v1/invoices', 'invoiceList', list),
  route('GET', '/v1/invoices/:id', 'invoiceRetrieve', ({ world, id }) => found(world, 'invoice', id)),
  route('GET', '/v1/invoices/:id/lines', 'invoiceLineItems', lines),
  route('POST', '/v1/invoices/:id/finalize', 'invoiceFinalize', finalize),
  route('POST', '/v1/invoices/:id/pay', 'invoicePay', pay),
  route('POST', '/v1/invoices/:id/void', 'invoiceVoid', voidOpen),
  route('POST', '/v1/invoices/:id/mark_uncollectible', 'invoiceMarkUncollectible', writeOff),
  route('GET', '/v1/invoice_payments', 'invoicePaymentList', listPayments),
  route('GET', '/v1/invoice_payments/:id', 'invoicePaymentRetrieve', ({ world, id }) =>
    found(world, 'invoice_payment', id),
  ),
];

function create({ world, params }: Call<Stripe.InvoiceCreateParams>) {
  const customer = foundLiving(world, 'customer', params.customer ?? '', 'customer');
  const subscription = params.subscription
    ? found(world, 'subscription', params.subscription, 'subscription')
    : null;
  return draftInvoice(world, {
    customer: customer.id,
    currency: params.currency ?? subscription?.currency ?? customer.currency ?? 'eur',
    reason: 'manual',
    subscription,
    lines: [],
    periodStart: subscription?.start_date ?? customer.created,
    takeItems: subscription !== null || params.pending_invoice_items_behavior === 'include',
    autoAdvance: params.auto_advance ?? false,
    description: params.description ?? null,
    metadata: mergedMetadata(params.metadata, {}),
    daysUntilDue: params.days_until_due ?? null,
    ...(params.collection_method
      ? { collection: params.collection_method as Invoice['collection_method'] }
      : {}),
  });
}

function finalize({ world, id }: Call<Stripe.InvoiceFinalizeInvoiceParams>) {
  const invoice = found(world, 'invoice', id);
  if (invoice.status !== 'draft')
    throw invalidRequest('This invoice is already finalized, you cannot re-finalize it.');
  finalizeInvoice(world, invoice);
  afterFinalizing(world, invoice);
  return invoice;
}

/** Nothing was due: what a paid invoice does to its subscription happens here. */
function afterFinalizing(world: World, invoice: Invoice): void {
  if (invoice.status === 'paid') invoicePaid(world, invoice);
}

function pay({ world, params, id }: Call<Stripe.InvoicePayParams>) {
  const invoice = found(world, 'invoice', id);
  if (invoice.status === 'paid') throw invalidRequest('Invoice is already paid');
  if (invoice.status === 'void') throw invalidRequest('Invoice is void and cannot be paid');
  if (invoice.status === 'draft') {
    finalizeInvoice(world, invoice);
    afterFinalizing(world, invoice);
  }
  if (isPaid(invoice)) return invoice;
  if (params.paid_out_of_band) {
    settleInvoice(world, invoice);
    invoicePaid(world, invoice);
    return invoice;
  }
  const method = params.payment_method
    ? methodFor(world, params.payment_method, 'payment_method')
    : undefined;
  payInvoice(world, invoice, method ? { method } : {});
  refuseUnpaid(world, invoice);
  return invoice;
}

const isPaid = (invoice: Invoice) => invoice.status === 'paid';

function refuseUnpaid(world: World, invoice: Invoice): void {
  if (isPaid(invoice)) return;
  const intent = world.store.must('payment_intent', invoice.payment_intent);
  if (intent.status === 'processing') return;
  if (intent.last_payment_error) {
    throw new StripeError(402, intent.last_payment_error as Json & { type: string; message: string });
  }
  if (intent.status === 'requires_action') {
    throw new StripeError(402, {
      code: 'invoice_payment_intent_requires_action',
      message:
        'Payment for this invoice requires additional user action before it can be completed successfully.',
      type: 'card_error',
    });
  }
  throw invalidRequest(
    'There is no `default_payment_method` set on this Customer or Invoice. Please set a `default_payment_method`.',
    {
      code: 'missing',
    },
  );
}

function voidOpen({ world, id }: Call<unknown>) {
  const invoice = found(world, 'invoice', id);
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') {
    throw invalidRequest(`You can only pass in open invoices. This invoice isn't open.`);
  }
  voidInvoice(world, invoice);
  return invoice;
}

function writeOff({ world, id }: Call<unknown>) {
  const invoice = found(world, 'invoice', id);
  if (invoice.status !== 'open')
    throw invalidRequest(`You can only pass in open invoices. This invoice isn't open.`);
  markUncollectible(world, invoice);
  return invoice;
}

function list({ world, params }: Call<Stripe.InvoiceListParams>) {
  const invoices = (params.customer ? world.store.of('invoice', params.customer) : world.store.all('invoice'))
    .filter((one) => params.subscription === undefined || one.subscription === params.subscription)
    .filter((one) => params.status === undefined || one.status === params.status)
    .filter(
      (one) => params.collection_method === undefined || one.collection_method === params.collection_method,
    )
    .filter((one) => within(params.created, one.created));
  return listing('/v1/invoices', params, invoices);
}

function lines({ world, id }: Call<Stripe.InvoiceListLineItemsParams>): Answer {
  const invoice = found(world, 'invoice', id);
  return {
    plain: {
      object: 'list',
      data: invoice.lines.map((line) => renderInvoiceLine(invoice, line)),
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
    },
  };
}

function listPayments({ world, params }: Call<Stripe.InvoicePaymentListParams>) {
  const payments = world.store
    .all('invoice_payment')
    .filter((one) => params.invoice === undefined || one.invoice === params.invoice)
    .filter((one) => params.status === undefined || one.status === params.status)
    .filter(
      (one) =>
        params.payment?.payment_intent === undefined || one.payment_intent === params.payment.payment_intent,
    );
  return listing('/v1/invoice_payments', params, payments);
}
