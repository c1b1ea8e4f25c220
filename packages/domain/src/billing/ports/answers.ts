/** What Stripe rejects with when nobody knows the answer: it cannot be reached, is too busy, or fails. */
export interface StripeUnavailable extends Error {
  readonly name: 'StripeUnavailable';
  /** Whether a write may have happened. */
  readonly isOutcomeUnknown: boolean;
  /** When Stripe would like to be asked again, in milliseconds from now; null: it did not say. */
  readonly retryAfterMs: number | null;
}

/** Stripe said no, and will again. */
export interface StripeRefusal {
  readonly kind: 'refusedByStripe';
  /** Stripe's code, such as `card_declined` or `resource_missing`. */
  readonly code: string;
  /** In Stripe's words, without anything personal. */
  readonly message: string;
}

export type MappedKind =
  | 'customer'
  | 'product'
  | 'price'
  | 'checkout'
  | 'subscription'
  | 'subscription_item'
  | 'invoice'
  | 'payment'
  | 'refund'
  | 'dispute'
  | 'purchase';

export interface Saved {
  readonly kind: 'saved';
  readonly stripeId: string;
}

export interface ChangedSubscription extends Saved {
  /** Where the payment is made that the change waits for, by a person whose bank asks; null: it waits for none. */
  readonly payUrl: string | null;
}

export interface StripeAccount {
  readonly stripeAccount: string;
  readonly name: string | null;
  /** Two letters. */
  readonly country: string | null;
  readonly currency: string | null;
  /** Whether it may take money already. */
  readonly takesPayments: boolean;
}

export interface StripePage<Item> {
  readonly items: readonly Item[];
  /** Null: that was the last. */
  readonly after: string | null;
}
