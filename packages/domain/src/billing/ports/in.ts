import type { CustomerFact, PhaseFact, PurchaseFact, SubscriptionFact } from '@member-console/core';

export interface EventArrival {
  /** As it arrived: a body that was read and written again has another signature. */
  readonly body: Uint8Array;
  readonly signature: string | undefined;
  readonly at: Date;
}

/** An event of ours, a thin one or a snapshot, or why it is not to be believed. */
export type EventReading =
  | { readonly kind: 'event'; readonly event: ReceivedEvent }
  | {
      readonly kind: 'refused';
      readonly why:
        | 'noSignature'
        | 'badSignature'
        | 'tooOld'
        | 'fromTheFuture'
        | 'wrongMode'
        | 'unreadable'
        | 'tooLarge';
    };

export interface ReceivedEvent {
  /** Of the snapshot event, also where a thin one speaks of the same. */
  readonly eventId: string;
  readonly type: string;
  readonly apiVersion: string | null;
  readonly occurredAt: Date;
  readonly stripeCustomer: string | null;
  readonly stripeObject: string | null;
  /** What the object says of itself: our ids, where it carries any. */
  readonly metadata: Readonly<Record<string, string>>;
  /** As it was sent. */
  readonly payload: unknown;
}

export interface FetchOrder {
  /** Subscriptions that we hold: those missing from the list are asked for one by one. */
  readonly stripeSubscriptions: readonly string[];
  /** `rights`: what rights follow from. `recent`: also the newest hundred of each kind of money. `all`: all of it. */
  readonly depth: 'rights' | 'recent' | 'all';
}

/** Everything of one customer, read in one go; nothing of an earlier moment is mixed in. */
export interface FetchedCustomer {
  readonly stripeCustomer: string;
  readonly state: CustomerFact['state'];
  /** Put on it, on its checkouts and subscriptions, so that either finds the other whatever arrives first. */
  readonly organizationId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly subscriptions: readonly FetchedSubscription[];
  readonly purchases: readonly FetchedPurchase[];
  /** Null unless money was asked for. Rows that are not in it stay as they are. */
  readonly money: FetchedMoney | null;
}

/** So many of a price by Stripe's id: which of ours it is, the mapping knows. */
export interface StripeItem {
  readonly stripePrice: string;
  readonly quantity: number;
}

export interface FetchedSubscription extends Omit<SubscriptionFact, 'items' | 'phases'> {
  readonly stripeSubscription: string;
  /** The intent that asked for it, as its metadata says. */
  readonly intentId: string | null;
  readonly organizationId: string | null;
  readonly items: readonly FetchedItem[];
  readonly phases: readonly FetchedPhase[];
}

export interface FetchedPhase extends Omit<PhaseFact, 'items'> {
  readonly items: readonly StripeItem[];
}

export interface FetchedItem extends StripeItem {
  readonly id: string;
  readonly stripeItem: string;
  readonly currency: string;
  readonly amountMinor: bigint | null;
  readonly interval: string;
  readonly intervalCount: number;
  readonly periodStartsAt: number;
  readonly periodEndsAt: number;
}

export interface FetchedPurchase extends Omit<PurchaseFact, 'priceId'> {
  readonly stripePurchase: string;
  readonly stripePrice: string;
  readonly intentId: string | null;
}

export interface FetchedMoney {
  readonly invoices: readonly FetchedInvoice[];
  readonly payments: readonly FetchedPayment[];
  readonly refunds: readonly FetchedRefund[];
  readonly disputes: readonly FetchedDispute[];
}

export interface Mirrored {
  readonly id: string;
  readonly stripeId: string;
  readonly status: string;
  readonly currency: string;
  readonly createdAt: number;
}

export interface FetchedInvoice extends Mirrored {
  readonly subscriptionId: string | null;
  readonly number: string | null;
  readonly billingReason: string | null;
  readonly totalMinor: bigint;
  readonly taxMinor: bigint;
  readonly paidMinor: bigint;
  readonly remainingMinor: bigint;
  readonly finalizedAt: number | null;
  readonly dueAt: number | null;
  readonly paidAt: number | null;
  readonly attemptCount: number;
  readonly nextAttemptAt: number | null;
  readonly hostedUrl: string | null;
  readonly pdfUrl: string | null;
}

export interface FetchedPayment extends Mirrored {
  readonly invoiceId: string | null;
  readonly amountMinor: bigint;
  readonly refundedMinor: bigint;
  readonly method: {
    readonly kind: string;
    readonly brand: string | null;
    readonly last4: string | null;
  } | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export interface FetchedRefund extends Mirrored {
  readonly paymentId: string;
  readonly amountMinor: bigint;
  readonly reason: string | null;
}

export interface FetchedDispute extends Mirrored {
  readonly paymentId: string;
  readonly amountMinor: bigint;
  readonly reason: string;
  readonly dueAt: number | null;
}
