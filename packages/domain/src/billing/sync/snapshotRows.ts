import type { ConcernKind, CustomerFact } from '@member-console/core';
import type {
  FetchedCustomer,
  FetchedMoney,
  FetchedSubscription,
  MappedKind,
  Mirrored,
} from '../ports/index.ts';
import { customerFactOf, type PriceMapping } from './customerFactOf.ts';

/** What became of intents and events by a snapshot: what was wanted shows in it, or Stripe refused it for good. */
export interface SnapshotOutcome {
  readonly confirmed: readonly string[];
  readonly failed: readonly { readonly id: string; readonly code: string; readonly message: string }[];
  /** Of the inbox, by our ids. */
  readonly events: readonly string[];
}

type Instants = string | null;
type Digits = string;

/** What `billing.apply_snapshot` writes beside the rights: rows by the names of their columns, without their account. */
export interface SnapshotRows {
  readonly subscriptions: readonly {
    readonly id: string;
    readonly status: string;
    readonly is_collection_paused: boolean;
    readonly started_at: Instants;
    readonly period_starts_at: Instants;
    readonly period_ends_at: Instants;
    readonly trial_ends_at: Instants;
    readonly ends_at: Instants;
    readonly ended_at: Instants;
    readonly unpaid_since: Instants;
    readonly phases: readonly {
      readonly startsAt: Instants;
      readonly endsAt: Instants;
      readonly items: readonly { readonly priceId: string | null; readonly quantity: number }[];
    }[];
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly subscription_id: string;
    readonly price_id: string | null;
    readonly quantity: number;
    readonly currency: string;
    readonly amount_minor: Digits | null;
    readonly interval: string;
    readonly interval_count: number;
    readonly period_starts_at: Instants;
    readonly period_ends_at: Instants;
  }[];
  readonly purchases: readonly {
    readonly id: string;
    readonly price_id: string | null;
    readonly quantity: number;
    readonly paid_at: Instants;
  }[];
  /** Absent where no money was asked for: what is there stays as it is. */
  readonly invoices?: readonly object[];
  readonly payments?: readonly object[];
  readonly refunds?: readonly object[];
  readonly disputes?: readonly object[];
  readonly mappings: readonly {
    readonly kind: MappedKind;
    readonly id: string;
    readonly stripe_id: string;
  }[];
  /** For a person, once for ever. */
  readonly alerts?: readonly {
    readonly kind: ConcernKind;
    readonly subject: string;
    readonly evidence: object;
  }[];
  readonly confirmed?: SnapshotOutcome['confirmed'];
  readonly failed?: SnapshotOutcome['failed'];
  readonly events?: SnapshotOutcome['events'];
}

/** The rows of one fetch. Nothing of it depends on what was known before. */
export function snapshotRows(
  fetched: FetchedCustomer,
  prices: PriceMapping,
  { confirmed, failed, events }: SnapshotOutcome,
): SnapshotRows {
  const { subscriptions, purchases } = customerFactOf(fetched, prices);
  return {
    subscriptions: subscriptions.map((fact) => subscriptionRow(fact, fetched)),
    items: fetched.subscriptions.flatMap((one) => one.items.map((item) => itemRow(item, one.id, prices))),
    purchases: purchases.map(({ id, priceId, quantity, paidAt }) => ({
      id,
      price_id: priceId,
      quantity,
      paid_at: time(paidAt),
    })),
    ...(fetched.money === null ? {} : moneyRows(fetched.money)),
    mappings: mappingsIn(fetched),
    ...(confirmed.length + failed.length > 0 ? { confirmed, failed } : {}),
    ...(events.length > 0 ? { events } : {}),
  };
}

/** A subscription's period is that of the item whose period ends first. */
function subscriptionRow(
  fact: CustomerFact['subscriptions'][number],
  { subscriptions }: FetchedCustomer,
): SnapshotRows['subscriptions'][number] {
  const items = subscriptions.find(({ id }) => id === fact.id)?.items ?? [];
  const first = items.toSorted((a, b) => a.periodEndsAt - b.periodEndsAt)[0];
  return {
    id: fact.id,
    status: fact.status,
    is_collection_paused: fact.isCollectionPaused,
    started_at: time(fact.startedAt),
    period_starts_at: time(first?.periodStartsAt ?? null),
    period_ends_at: time(first?.periodEndsAt ?? null),
    trial_ends_at: time(fact.trialEndsAt),
    ends_at: time(fact.endsAt),
    ended_at: time(fact.endedAt),
    unpaid_since: time(fact.unpaidSince),
    phases: fact.phases.map(({ startsAt, endsAt, items: planned }) => ({
      startsAt: time(startsAt),
      endsAt: time(endsAt),
      items: planned,
    })),
  };
}

function itemRow(
  item: FetchedSubscription['items'][number],
  subscriptionId: string,
  prices: PriceMapping,
): SnapshotRows['items'][number] {
  return {
    id: item.id,
    subscription_id: subscriptionId,
    price_id: prices.get(item.stripePrice) ?? null,
    quantity: item.quantity,
    currency: item.currency,
    amount_minor: digits(item.amountMinor),
    interval: item.interval,
    interval_count: item.intervalCount,
    period_starts_at: time(item.periodStartsAt),
    period_ends_at: time(item.periodEndsAt),
  };
}

function moneyRows({ invoices, payments, refunds, disputes }: FetchedMoney): Partial<SnapshotRows> {
  return {
    invoices: invoices.map((one) => ({
      ...mirrored(one),
      subscription_id: one.subscriptionId,
      number: one.number,
      billing_reason: one.billingReason,
      total_minor: digits(one.totalMinor),
      tax_minor: digits(one.taxMinor),
      paid_minor: digits(one.paidMinor),
      remaining_minor: digits(one.remainingMinor),
      finalized_at: time(one.finalizedAt),
      due_at: time(one.dueAt),
      paid_at: time(one.paidAt),
      attempt_count: one.attemptCount,
      next_attempt_at: time(one.nextAttemptAt),
      hosted_url: one.hostedUrl,
      pdf_url: one.pdfUrl,
    })),
    payments: payments.map((one) => ({
      ...mirrored(one),
      invoice_id: one.invoiceId,
      amount_minor: digits(one.amountMinor),
      refunded_minor: digits(one.refundedMinor),
      method: one.method?.kind ?? null,
      method_brand: one.method?.brand ?? null,
      method_last4: one.method?.last4 ?? null,
      failure_code: one.failure?.code ?? null,
      failure_message: one.failure?.message ?? null,
    })),
    refunds: refunds.map((one) => ({
      ...mirrored(one),
      payment_id: one.paymentId,
      amount_minor: digits(one.amountMinor),
      reason: one.reason,
    })),
    disputes: disputes.map((one) => ({
      ...mirrored(one),
      payment_id: one.paymentId,
      amount_minor: digits(one.amountMinor),
      reason: one.reason,
      due_at: time(one.dueAt),
    })),
    alerts: [
      ...refunds.map(({ id, paymentId }) => alert('refunded', id, paymentId)),
      ...disputes.map(({ id, paymentId }) => alert('disputed', id, paymentId)),
    ],
  };
}

function alert(kind: ConcernKind, subject: string, payment: string) {
  return { kind, subject, evidence: { payment } };
}

function mirrored({ id, status, currency, createdAt }: Omit<Mirrored, 'stripeId'>): object {
  return { id, status, currency, created_at: time(createdAt) };
}

function mappingsIn({ subscriptions, purchases, money }: FetchedCustomer): SnapshotRows['mappings'] {
  const map = (kind: MappedKind, id: string, stripeId: string) => ({ kind, id, stripe_id: stripeId });
  const paid = (kind: MappedKind, rows: readonly { readonly id: string; readonly stripeId: string }[] = []) =>
    rows.map(({ id, stripeId }) => map(kind, id, stripeId));
  return [
    ...subscriptions.flatMap((one) => [
      map('subscription', one.id, one.stripeSubscription),
      ...one.items.map((item) => map('subscription_item', item.id, item.stripeItem)),
    ]),
    ...purchases.map((one) => map('purchase', one.id, one.stripePurchase)),
    ...paid('invoice', money?.invoices),
    ...paid('payment', money?.payments),
    ...paid('refund', money?.refunds),
    ...paid('dispute', money?.disputes),
  ];
}

function time(at: number): string;
function time(at: number | null): string | null;
function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function digits(value: bigint | null): string | null {
  return value === null ? null : value.toString();
}
