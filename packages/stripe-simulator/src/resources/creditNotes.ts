import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidRequest } from '../door/stripeError.ts';
import { refundCharge } from '../engine/payment.ts';
import type { CreditNote, CreditNoteLine } from '../objects/creditNote.ts';
import type { Invoice } from '../objects/invoice.ts';
import { record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { found } from './found.ts';
import { mergedMetadata } from './given.ts';

export const creditNoteRoutes: readonly Route[] = [
  route('POST', '/v1/credit_notes', 'creditNoteCreate', create),
  route('GET', '/v1/credit_notes', 'creditNoteList', list),
  route('GET', '/v1/credit_notes/:id', 'creditNoteRetrieve', ({ world, id }) =>
    found(world, 'credit_note', id),
  ),
];

function create({ world, params }: Call<Stripe.CreditNoteCreateParams>) {
  const invoice = found(world, 'invoice', params.invoice, 'invoice');
  if (invoice.status !== 'open' && invoice.status !== 'paid') {
    throw invalidRequest('A credit note can only be created for an open or paid invoice.', {
      param: 'invoice',
    });
  }
  const lines = (params.lines ?? []).map((line): CreditNoteLine => {
    const amount = line.amount ?? (line.unit_amount ?? 0) * (line.quantity ?? 1);
    return {
      id: world.ids.next('cnli'),
      amount,
      description: line.description ?? null,
      invoiceLine: line.invoice_line_item ?? null,
      quantity: line.quantity ?? null,
      unitAmount: line.unit_amount ?? null,
    };
  });
  const amount = params.amount ?? lines.reduce((sum, line) => sum + line.amount, 0);
  const prePayment = invoice.status === 'open';
  const earlier = world.store.of('credit_note', invoice.customer).filter((one) => one.invoice === invoice.id);
  const note = world.store.add<CreditNote>({
    id: world.ids.next('cn'),
    object: 'credit_note',
    created: nowFor(world, invoice),
    customer: invoice.customer,
    invoice: invoice.id,
    amount,
    currency: invoice.currency,
    number: `${invoice.number}-CN-${String(earlier.length + 1).padStart(2, '0')}`,
    memo: params.memo ?? null,
    reason: params.reason ?? null,
    refunds: prePayment || !params.refund_amount ? [] : refunds(world, invoice, params.refund_amount),
    prePayment,
    lines,
    metadata: mergedMetadata(params.metadata, {}),
  });
  if (prePayment) invoice.pre_payment_credit_notes_amount += amount;
  else invoice.post_payment_credit_notes_amount += amount;
  record(world, 'credit_note.created', note);
  return note;
}

function refunds(world: World, invoice: Invoice, amount: number): CreditNote['refunds'] {
  const intent = world.store.get('payment_intent', invoice.payment_intent);
  const charge = world.store.get('charge', intent?.latest_charge);
  if (!charge) throw invalidRequest('This invoice has no charge to refund.', { param: 'refund_amount' });
  return [{ refund: refundCharge(world, charge, amount, null, {}).id, amount }];
}

function list({ world, params }: Call<Stripe.CreditNoteListParams>) {
  const notes = world.store
    .all('credit_note')
    .filter((one) => params.invoice === undefined || one.invoice === params.invoice)
    .filter((one) => params.customer === undefined || one.customer === params.customer)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/credit_notes', params, notes);
}
