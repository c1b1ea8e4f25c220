import type {
  FetchedDispute,
  FetchedInvoice,
  FetchedPayment,
  FetchedRefund,
  MappedKind,
} from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { scrub } from '../calls/scrub.ts';
import { mirrorId } from '../mirrorId.ts';
import { instant } from './instant.ts';
import { subscriptionOfInvoice } from './readSubscription.ts';

export function readInvoice(invoice: Stripe.Invoice): FetchedInvoice {
  const subscription = subscriptionOfInvoice(invoice);
  const tax = (invoice.total_taxes ?? []).reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...mirrored('invoice', invoice),
    status: invoice.status ?? 'draft',
    subscriptionId: subscription && mirrorId('subscription', subscription),
    number: invoice.number,
    billingReason: invoice.billing_reason,
    totalMinor: BigInt(invoice.total),
    taxMinor: BigInt(tax),
    paidMinor: BigInt(invoice.amount_paid),
    remainingMinor: BigInt(invoice.amount_remaining),
    finalizedAt: instant(invoice.status_transitions.finalized_at),
    dueAt: instant(invoice.due_date),
    paidAt: instant(invoice.status_transitions.paid_at),
    attemptCount: invoice.attempt_count,
    nextAttemptAt: instant(invoice.next_payment_attempt),
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
  };
}

/** Expects the intent with its latest charge. */
export function readPayment(intent: Stripe.PaymentIntent, invoice: string | null): FetchedPayment {
  const charge = typeof intent.latest_charge === 'string' ? null : intent.latest_charge;
  const error = intent.last_payment_error;
  const method = charge?.payment_method_details ?? error?.payment_method ?? null;
  const code = error?.decline_code ?? error?.code;
  return {
    ...mirrored('payment', intent),
    status: intent.status,
    invoiceId: invoice && mirrorId('invoice', invoice),
    amountMinor: BigInt(intent.amount),
    refundedMinor: BigInt(charge?.amount_refunded ?? 0),
    method: method && {
      kind: method.type,
      brand: method.card?.brand ?? null,
      last4: method.card?.last4 ?? method.sepa_debit?.last4 ?? null,
    },
    failure: error && { code: code ?? error.type, message: scrub(error.message ?? '') },
  };
}

export function readRefund(refund: Stripe.Refund, payment: string): FetchedRefund {
  return {
    ...mirrored('refund', refund),
    status: refund.status ?? 'pending',
    paymentId: mirrorId('payment', payment),
    amountMinor: BigInt(refund.amount),
    reason: refund.reason,
  };
}

export function readDispute(dispute: Stripe.Dispute, payment: string): FetchedDispute {
  return {
    ...mirrored('dispute', dispute),
    status: dispute.status,
    paymentId: mirrorId('payment', payment),
    amountMinor: BigInt(dispute.amount),
    reason: dispute.reason,
    dueAt: instant(dispute.evidence_details.due_by),
  };
}

function mirrored(kind: MappedKind, of: { id: string; currency: string; created: number }) {
  return {
    id: mirrorId(kind, of.id),
    stripeId: of.id,
    currency: of.currency,
    createdAt: instant(of.created),
  };
}
