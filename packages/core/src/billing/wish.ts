/** What exactly somebody wants of Stripe. It grants nothing: Stripe confirms it, and the snapshot grants. */
export type Wish =
  | { readonly kind: 'checkout'; readonly priceId: string; readonly quantity: number }
  | { readonly kind: 'cancel'; readonly subscriptionId: string; readonly at: string | null }
  | { readonly kind: 'resume'; readonly subscriptionId: string }
  | {
      readonly kind: 'switch';
      readonly subscriptionId: string;
      readonly fromPriceId: string;
      readonly toPriceId: string;
      readonly quantity: number;
      readonly when: 'now' | 'atPeriodEnd';
      readonly prorationDate: string | null;
    };

/** A change of a subscription. */
export type ChangeWish = Exclude<Wish, { kind: 'checkout' }>;
