import type { CustomerFact, PhaseFact, PurchaseFact, SubscriptionFact } from '@member-console/core';

/**
 * What the console needs from Stripe, in our words. Implemented by `packages/stripe`, the only importer of the SDK.
 *
 * Every id named `…Id` is ours, every `stripe…` is Stripe's. Instants are milliseconds since 1970, amounts are in the
 * currency's smallest unit.
 *
 * Reads reject with `StripeUnavailable` when Stripe cannot be reached, is too busy or failing: ask again later. Writes
 * answer with a refusal when Stripe says no; a write of which nobody knows whether it happened rejects with
 * `StripeUnavailable` too, and is made again with the same key, which does it once.
 */
export interface StripeGateway {
  /** The same for every key; an event of the other kind is never worked on. */
  readonly mode: 'test' | 'live';
  /** Where an operator looks at a thing in Stripe; null for the simulator's, which has no dashboard of its own. */
  dashboardUrl(kind: MappedKind, stripeId: string): string | null;
  /** The shape of the events that we understand; their endpoint is made with it. */
  readonly apiVersion: string;
  /** Whose key it is, for a person who wonders whether it is the right one. */
  fetchAccount(): Promise<StripeAccount>;

  readEvent(arrival: EventArrival): EventReading;
  /** Whose object an event speaks of, where the event does not say so itself: a thin one, a dispute. Null: nobody's. */
  findCustomer(event: Pick<ReceivedEvent, 'type' | 'stripeObject' | 'payload'>): Promise<string | null>;
  fetchCustomer(stripeCustomer: string, order: FetchOrder): Promise<FetchedCustomer>;
  /** Customers page by page, newest first. `after` null: from the beginning. */
  listCustomers(after: string | null): Promise<StripePage<FoundCustomer>>;
  fetchProduct(stripeProduct: string): Promise<FoundProduct | null>;
  fetchPrice(stripePrice: string): Promise<FoundPrice | null>;

  /** Makes what stands in Stripe match ours, makes it if there is none, and never makes a second one. */
  saveCustomer(customer: CustomerToSave): Promise<Saved | StripeRefusal>;
  saveProduct(product: ProductToSave): Promise<Saved | StripeRefusal>;
  savePrice(price: PriceToSave): Promise<Saved | StripeRefusal>;

  startCheckout(order: CheckoutOrder): Promise<StartedCheckout | StripeRefusal>;
  fetchCheckout(stripeCheckout: string): Promise<FoundCheckout | null>;
  /** Nobody can pay it any more. A session that is complete already stays so. */
  expireCheckout(stripeCheckout: string): Promise<FoundCheckout | StripeRefusal>;
  /** A page of Stripe's where a customer changes how it pays and finds its invoices. */
  openPortal(order: {
    readonly stripeCustomer: string;
    readonly returnUrl: string;
  }): Promise<{ readonly kind: 'opened'; readonly url: string } | StripeRefusal>;

  /** Edits or releases a schedule first where there is one. Asks where it stands, so that it can be made again. */
  changeSubscription(order: SubscriptionOrder): Promise<ChangedSubscription | StripeRefusal>;
  previewChange(order: ChangePreviewOrder): Promise<ChangePreview | StripeRefusal>;

  /** What is taken off a price, and a word by which people ask for it. Neither is ever made twice. */
  saveCoupon(coupon: CouponToSave): Promise<Saved | StripeRefusal>;
  savePromotionCode(code: PromotionCodeToSave): Promise<Saved | StripeRefusal>;
  /** So much was used of what is billed by use. */
  recordUsage(usage: UsageToRecord): Promise<Saved | StripeRefusal>;

  /** The simulator's clock follows the console's; Stripe's own cannot. */
  moveClock?(to: Date): Promise<void>;
}

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

// ---------------------------------------------------------------- in

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

// ---------------------------------------------------------------- found there

export interface FoundCustomer {
  readonly stripeCustomer: string;
  readonly organizationId: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

export interface FoundProduct {
  readonly stripeProduct: string;
  readonly name: string;
  readonly description: string;
  readonly isActive: boolean;
}

export interface FoundPrice {
  readonly stripePrice: string;
  readonly stripeProduct: string;
  readonly currency: string;
  readonly amountMinor: bigint | null;
  readonly interval: string | null;
  readonly intervalCount: number;
  readonly taxBehavior: string;
  readonly isActive: boolean;
}

export interface FoundCheckout {
  readonly stripeCheckout: string;
  readonly stripeCustomer: string | null;
  readonly state: 'open' | 'complete' | 'expired';
  /** `processing`: complete, and the money is on its way; nothing is granted yet. `failed`: it never arrived. */
  readonly payment: 'none' | 'paid' | 'notNeeded' | 'processing' | 'failed';
  readonly stripeSubscription: string | null;
  readonly intentId: string | null;
  /** Where it is paid; null: it is open no more. */
  readonly url: string | null;
}

// ---------------------------------------------------------------- out

export interface CustomerToSave {
  readonly accountId: string;
  readonly organizationId: string;
  /** Null before the first time. */
  readonly stripeCustomer: string | null;
  readonly name: string;
  readonly email: string | null;
}

export interface ProductToSave {
  /** Is Stripe's id too, so that there is never a second one. */
  readonly productId: string;
  readonly name: string;
  readonly description: string;
  readonly isActive: boolean;
}

export interface PriceToSave {
  /** Is its lookup key, so that there is never a second one. */
  readonly priceId: string;
  readonly stripeProduct: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  /** Null: paid once. */
  readonly interval: 'day' | 'week' | 'month' | 'year' | null;
  readonly intervalCount: number;
  readonly taxBehavior: 'inclusive' | 'exclusive';
  readonly isActive: boolean;
}

export interface CheckoutOrder {
  /** The key of the write: one intent is one session, however often it is asked for. */
  readonly intentId: string;
  readonly organizationId: string;
  readonly stripeCustomer: string;
  readonly items: readonly { readonly stripePrice: string; readonly quantity: number }[];
  readonly isRecurring: boolean;
  /** Nothing is paid before then. At least 48 hours ahead; null: at once. */
  readonly trialEndsAt: Date | null;
  readonly expiresAt: Date;
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly locale: string | null;
  readonly allowsPromotionCodes: boolean;
}

export interface StartedCheckout {
  readonly kind: 'started';
  readonly stripeCheckout: string;
  readonly url: string;
}

export interface SubscriptionOrder {
  /** The key of the writes. */
  readonly intentId: string;
  readonly stripeSubscription: string;
  readonly change: SubscriptionChange;
}

export type SubscriptionChange =
  /** Null: at the end of the period that is paid for. */
  | { readonly kind: 'cancel'; readonly at: Date | null }
  /** At once, and nothing is paid back. */
  | { readonly kind: 'end' }
  /** Takes a cancellation, or a change that is planned, back. */
  | { readonly kind: 'resume' }
  /** `now`: the difference is paid at once, and nothing changes until it is. `atPeriodEnd`: by a schedule. */
  | {
      readonly kind: 'switch';
      readonly fromStripePrice: string;
      readonly toStripePrice: string;
      readonly quantity: number;
      readonly when: 'now' | 'atPeriodEnd';
      /** What the preview was computed with. */
      readonly prorationDate: Date | null;
    };

export interface CouponToSave {
  /** Is Stripe's id too. */
  readonly couponId: string;
  readonly name: string;
  readonly off:
    | { readonly kind: 'percent'; readonly percent: number }
    | { readonly kind: 'amount'; readonly amountMinor: bigint; readonly currency: string };
  /** For one invoice, for so many months, or for ever. */
  readonly lasts: 'once' | 'forever' | { readonly months: number };
}

export interface PromotionCodeToSave {
  readonly promotionCodeId: string;
  readonly stripeCoupon: string;
  /** What people type; upper and lower case are the same. */
  readonly code: string;
  readonly expiresAt: Date | null;
  readonly maxRedemptions: number | null;
  readonly isActive: boolean;
}

export interface UsageToRecord {
  /** Counted once, however often it is told; Stripe remembers it for a day at least. */
  readonly usageId: string;
  /** The meter's word for what is counted. */
  readonly meter: string;
  readonly stripeCustomer: string;
  readonly quantity: bigint;
  readonly at: Date;
}

export interface ChangePreviewOrder {
  readonly stripeSubscription: string;
  readonly change: Extract<SubscriptionChange, { kind: 'switch' }>;
}

export interface ChangePreview {
  readonly kind: 'preview';
  readonly currency: string;
  /** Paid at once; negative: stays as a credit. */
  readonly dueNowMinor: bigint;
  /** What a switch at once is then carried out with; null: nothing is prorated. */
  readonly prorationDate: Date | null;
  readonly lines: readonly {
    readonly description: string;
    readonly amountMinor: bigint;
    readonly isProration: boolean;
  }[];
  /** At every renewal from then on. */
  readonly next: { readonly at: Date; readonly amountMinor: bigint } | null;
}
