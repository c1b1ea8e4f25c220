import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

export interface InvoicePayment {
  readonly id: string;
  readonly object: 'invoice_payment';
  readonly created: number;
  readonly customer: string;
  readonly invoice: string;
  readonly amount_requested: number;
  amount_paid: number | null;
  readonly currency: string;
  readonly payment_intent: string;
  status: 'open' | 'paid' | 'canceled';
  canceled_at: number | null;
  paid_at: number | null;
}

export function renderInvoicePayment(_world: World, payment: InvoicePayment): Json {
  return {
    id: payment.id,
    object: 'invoice_payment',
    amount_paid: payment.amount_paid,
    amount_requested: payment.amount_requested,
    created: payment.created,
    currency: payment.currency,
    invoice: payment.invoice,
    is_default: true,
    livemode: false,
    payment: { payment_intent: payment.payment_intent, type: 'payment_intent' },
    status: payment.status,
    status_transitions: { canceled_at: payment.canceled_at, paid_at: payment.paid_at },
  };
}
