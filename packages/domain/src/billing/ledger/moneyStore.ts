import { type LedgerFilter, unlessAbsent } from './filter.ts';
import type { Book } from './ledgerStore.ts';
import type { DisputeView, InvoiceView, PaymentView, RefundView } from './views.ts';

export interface InvoiceFilter extends LedgerFilter {
  readonly statuses?: readonly string[] | undefined;
  readonly subscriptionId?: string | undefined;
  /** Those alone that should have been paid by now. */
  readonly isPastDue?: boolean | undefined;
}

export interface PaymentFilter extends LedgerFilter {
  readonly statuses?: readonly string[] | undefined;
  readonly hasRefunds?: boolean | undefined;
}

export interface DisputeFilter extends LedgerFilter {
  readonly statuses?: readonly string[] | undefined;
  readonly needsAnswer?: boolean | undefined;
}

const BY_AGE = {
  newest: { key: 'r.created_at', cast: 'timestamptz', descending: true },
  oldest: { key: 'r.created_at', cast: 'timestamptz', descending: false },
} as const;
export type AgeOrder = keyof typeof BY_AGE;
export type DisputeOrder = AgeOrder | 'due';

/** What should have been paid: its day has passed, or Stripe has tried in vain. */
export const PAST_DUE = `r.status = 'open' AND coalesce(r.due_at < system.at(), r.attempt_count > 0)`;
/** What the bank waits for. */
export const NEEDS_ANSWER = `r.status IN ('needs_response', 'warning_needs_response')`;

const statusNarrowing = (statuses: readonly string[] | undefined) =>
  unlessAbsent(statuses, 'statuses', (p) => `r.status = ANY (${p})`);
const asItIs = <View>(row: View): View => row;

export const INVOICES: Book<InvoiceView, InvoiceFilter, AgeOrder> = {
  table: 'billing.invoices',
  account: 'r.account_id',
  mapped: 'invoice',
  columns: `r.subscription_id AS "subscriptionId", r.number, r.status, (${PAST_DUE}) AS "isPastDue",
    r.billing_reason AS "billingReason", r.currency, r.total_minor AS "totalMinor", r.tax_minor AS "taxMinor",
    r.paid_minor AS "paidMinor", r.remaining_minor AS "remainingMinor", r.created_at AS "createdAt",
    r.finalized_at AS "finalizedAt", r.due_at AS "dueAt", r.paid_at AS "paidAt", r.attempt_count AS "attemptCount",
    r.next_attempt_at AS "nextAttemptAt", r.hosted_url AS "hostedUrl", r.pdf_url AS "pdfUrl"`,
  madeAt: 'r.created_at',
  sorts: BY_AGE,
  named: (p) => `SELECT id FROM billing.invoices WHERE number ILIKE ${p}`,
  narrowingsOf: ({ statuses, subscriptionId, isPastDue }) => [
    ...statusNarrowing(statuses),
    ...unlessAbsent(subscriptionId, 'subscription', (p) => `r.subscription_id = ${p}::uuid`),
    ...unlessAbsent(isPastDue, 'due', (p) => `(${PAST_DUE}) = ${p}::boolean`),
  ],
  viewOf: asItIs,
};

export const PAYMENTS: Book<PaymentView, PaymentFilter, AgeOrder> = {
  table: 'billing.payments',
  account: 'r.account_id',
  mapped: 'payment',
  columns: `r.invoice_id AS "invoiceId", r.status, r.currency, r.amount_minor AS "amountMinor",
    r.refunded_minor AS "refundedMinor", r.method, r.method_brand AS "methodBrand", r.method_last4 AS "methodLast4",
    r.failure_code AS "failureCode", r.failure_message AS "failureMessage", r.created_at AS "createdAt"`,
  madeAt: 'r.created_at',
  sorts: BY_AGE,
  named: (p) => `SELECT p.id FROM billing.invoices i JOIN billing.payments p ON p.invoice_id = i.id
                  WHERE i.number ILIKE ${p}`,
  narrowingsOf: ({ statuses, hasRefunds }) => [
    ...statusNarrowing(statuses),
    ...unlessAbsent(hasRefunds, 'refunded', (p) => `(r.refunded_minor > 0) = ${p}::boolean`),
  ],
  viewOf: asItIs,
};

export const REFUNDS: Book<RefundView, LedgerFilter, AgeOrder> = {
  table: 'billing.refunds',
  account: 'r.account_id',
  mapped: 'refund',
  columns: `r.payment_id AS "paymentId", r.status, r.currency, r.amount_minor AS "amountMinor", r.reason,
    r.created_at AS "createdAt"`,
  madeAt: 'r.created_at',
  sorts: BY_AGE,
  narrowingsOf: () => [],
  viewOf: asItIs,
};

export const DISPUTES: Book<DisputeView, DisputeFilter, DisputeOrder> = {
  table: 'billing.disputes',
  account: 'r.account_id',
  mapped: 'dispute',
  columns: `r.payment_id AS "paymentId", r.status, (${NEEDS_ANSWER}) AS "needsAnswer", r.currency,
    r.amount_minor AS "amountMinor", r.reason, r.due_at AS "dueAt", r.created_at AS "createdAt"`,
  madeAt: 'r.created_at',
  // What nobody has to answer by a day comes at the day it was raised.
  sorts: {
    ...BY_AGE,
    due: { key: 'coalesce(r.due_at, r.created_at)', cast: 'timestamptz', descending: false },
  },
  narrowingsOf: ({ statuses, needsAnswer }) => [
    ...statusNarrowing(statuses),
    ...unlessAbsent(needsAnswer, 'answer', (p) => `(${NEEDS_ANSWER}) = ${p}::boolean`),
  ],
  viewOf: asItIs,
};
