import type { Instant } from '../instant.ts';

/** Stripe's words for a subscription that have a meaning here. It may say others: those keep what is, and call a person. */
export const SUBSCRIPTION_STATUSES = [
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'paused',
  'incomplete',
  'incomplete_expired',
  'canceled',
] as const;
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

/** So many of a price. A price that is none of ours has no id. */
export interface PricedItem {
  readonly priceId: string | null;
  readonly quantity: number;
}

/** One that is being paid for, period by period. */
export interface SubscribedItem extends PricedItem {
  /** The end of the period that is billed; null: Stripe does not say. */
  readonly paidUntil: Instant | null;
}

export interface PhaseFact {
  readonly startsAt: Instant;
  /** Null: until Stripe says otherwise. */
  readonly endsAt: Instant | null;
  readonly items: readonly PricedItem[];
}

/** What Stripe says of one subscription, as far as rights follow from it. */
export interface SubscriptionFact {
  /** Ours, made from Stripe's: the order of arrival makes no difference. */
  readonly id: string;
  readonly status: SubscriptionStatus | (string & {});
  /** Stripe goes on billing but does not collect; the status says nothing of it. */
  readonly isCollectionPaused: boolean;
  readonly startedAt: Instant;
  readonly trialEndsAt: Instant | null;
  /** When it will end, in whichever of its two ways Stripe says so; null: nobody has cancelled it. */
  readonly endsAt: Instant | null;
  /** When it ended. */
  readonly endedAt: Instant | null;
  /** When the oldest renewal that is still unpaid was billed; null: nothing is owed. */
  readonly unpaidSince: Instant | null;
  readonly items: readonly SubscribedItem[];
  /** What a schedule has planned, the present phase first; empty without one. The last one's end is the plan's. */
  readonly phases: readonly PhaseFact[];
}

/** Something that was bought once, and paid. */
export interface PurchaseFact extends PricedItem {
  readonly id: string;
  readonly paidAt: Instant;
}

/** Everything that Stripe says of one customer at one moment, as far as rights follow from it. */
export interface CustomerFact {
  /** `missing`: Stripe does not know it, which is no evidence of anything. `deleted` is. */
  readonly state: 'present' | 'deleted' | 'missing';
  readonly subscriptions: readonly SubscriptionFact[];
  readonly purchases: readonly PurchaseFact[];
}
