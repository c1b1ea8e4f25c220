import type { World } from '../world/world.ts';
import { embeddedList, type Json, type Metadata } from './json.ts';

export interface CreditNote {
  readonly id: string;
  readonly object: 'credit_note';
  readonly created: number;
  readonly customer: string;
  readonly invoice: string;
  readonly amount: number;
  readonly currency: string;
  readonly number: string;
  readonly memo: string | null;
  readonly reason: string | null;
  readonly refunds: readonly { readonly refund: string; readonly amount: number }[];
  readonly prePayment: boolean;
  readonly lines: readonly CreditNoteLine[];
  metadata: Metadata;
}

export interface CreditNoteLine {
  readonly id: string;
  readonly amount: number;
  readonly description: string | null;
  readonly invoiceLine: string | null;
  readonly quantity: number | null;
  readonly unitAmount: number | null;
}

export function renderCreditNote(world: World, note: CreditNote): Json {
  return {
    id: note.id,
    object: 'credit_note',
    amount: note.amount,
    amount_shipping: 0,
    created: note.created,
    currency: note.currency,
    customer: note.customer,
    customer_account: null,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: note.created,
    invoice: note.invoice,
    lines: embeddedList(`/v1/credit_notes/${note.id}/lines`, note.lines.map(renderLine)),
    livemode: false,
    memo: note.memo,
    metadata: note.metadata,
    number: note.number,
    out_of_band_amount: null,
    pdf: `${world.origin}/credit_notes/${note.id}/pdf`,
    post_payment_amount: note.prePayment ? 0 : note.amount,
    pre_payment_amount: note.prePayment ? note.amount : 0,
    pretax_credit_amounts: [],
    reason: note.reason,
    refunds: note.refunds.map(({ refund, amount }) => ({
      amount_refunded: amount,
      payment_record_refund: null,
      refund,
      type: 'refund',
    })),
    shipping_cost: null,
    status: 'issued',
    subtotal: note.amount,
    subtotal_excluding_tax: note.amount,
    total: note.amount,
    total_excluding_tax: note.amount,
    total_taxes: [],
    type: note.prePayment ? 'pre_payment' : 'post_payment',
    voided_at: null,
  };
}

function renderLine(line: CreditNoteLine): Json {
  return {
    id: line.id,
    object: 'credit_note_line_item',
    amount: line.amount,
    description: line.description,
    discount_amount: 0,
    discount_amounts: [],
    ...(line.invoiceLine === null ? {} : { invoice_line_item: line.invoiceLine }),
    livemode: false,
    metadata: {},
    pretax_credit_amounts: [],
    quantity: line.quantity,
    tax_rates: [],
    taxes: [],
    type: line.invoiceLine === null ? 'custom_line_item' : 'invoice_line_item',
    unit_amount: line.unitAmount,
    unit_amount_decimal: line.unitAmount === null ? null : String(line.unitAmount),
  };
}
