import type { OrganizationSummary } from '../../organizations/index.ts';
import type { Intent } from '../intents/intent.ts';

/** What every row of the mirror tells: whose it is, and what Stripe calls it. */
interface Mirrored {
  readonly id: string;
  readonly accountId: string;
  readonly organization: OrganizationSummary;
  /** Null: Stripe has no such thing yet, or nobody knows what it calls it. */
  readonly stripeId: string | null;
}

export interface AccountView extends Mirrored {
  readonly customerState: 'none' | 'present' | 'deleted' | 'missing';
  readonly createdAt: Date;
  /** When what Stripe says was last settled. */
  readonly syncedAt: Date | null;
  /** Why the last attempt to ask Stripe failed, if it failed after that. */
  readonly failure: { readonly at: Date; readonly message: string } | null;
}

export interface SubscriptionView extends Mirrored {
  /** Stripe's word, whatever it is. */
  readonly status: string;
  readonly isCollectionPaused: boolean;
  readonly startedAt: Date;
  readonly periodStartsAt: Date | null;
  readonly periodEndsAt: Date | null;
  readonly trialEndsAt: Date | null;
  readonly endsAt: Date | null;
  readonly endedAt: Date | null;
  /** When the oldest renewal that is not paid was billed. */
  readonly unpaidSince: Date | null;
  /** When Stripe last told of it. */
  readonly seenAt: Date;
  readonly items: readonly SubscriptionItemView[];
  /** What a schedule has planned, the present phase first. */
  readonly phases: readonly SubscriptionPhaseView[];
  readonly access: SubscriptionAccess;
}

export interface SubscriptionItemView {
  /** Null: a price that is none of ours. */
  readonly priceId: string | null;
  readonly quantity: number;
  readonly currency: string;
  /** Of one. Null where Stripe bills by tiers or fractions of a cent. */
  readonly amountMinor: bigint | null;
  readonly interval: 'day' | 'week' | 'month' | 'year';
  readonly intervalCount: number;
  readonly periodStartsAt: Date;
  readonly periodEndsAt: Date;
}

export interface SubscriptionPhaseView {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly items: readonly { readonly priceId: string | null; readonly quantity: number }[];
}

/** Whether a subscription gives what it is for at this moment, and why. */
export interface SubscriptionAccess {
  readonly isGiven: boolean;
  /** When that ends, as things stand; null: open, or it is not given. */
  readonly until: Date | null;
  readonly reason: AccessReason;
}

export type AccessReason =
  | 'trial'
  | 'paid'
  | 'ending'
  | 'collectionPaused'
  | 'grace'
  | 'graceOver'
  | 'unpaid'
  | 'paused'
  | 'notYetPaid'
  | 'ended'
  | 'notUnderstood';

export interface InvoiceView extends Mirrored {
  readonly subscriptionId: string | null;
  /** Null: it is a draft. */
  readonly number: string | null;
  readonly status: string;
  readonly isPastDue: boolean;
  readonly billingReason: string | null;
  readonly currency: string;
  readonly totalMinor: bigint;
  readonly taxMinor: bigint;
  readonly paidMinor: bigint;
  readonly remainingMinor: bigint;
  readonly createdAt: Date;
  readonly finalizedAt: Date | null;
  readonly dueAt: Date | null;
  readonly paidAt: Date | null;
  readonly attemptCount: number;
  readonly nextAttemptAt: Date | null;
  readonly hostedUrl: string | null;
  readonly pdfUrl: string | null;
}

export interface PaymentView extends Mirrored {
  readonly invoiceId: string | null;
  readonly status: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly refundedMinor: bigint;
  readonly method: string | null;
  readonly methodBrand: string | null;
  readonly methodLast4: string | null;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly createdAt: Date;
}

export interface RefundView extends Mirrored {
  readonly paymentId: string;
  readonly status: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly reason: string | null;
  readonly createdAt: Date;
}

export interface DisputeView extends Mirrored {
  readonly paymentId: string;
  readonly status: string;
  readonly needsAnswer: boolean;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly reason: string;
  /** Until when the bank takes evidence. */
  readonly dueAt: Date | null;
  readonly createdAt: Date;
}

/** What was asked of Stripe, and for whom. */
export interface IntentView extends Intent {
  readonly organization: OrganizationSummary;
}
