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
