import type { Instant } from '../instant.ts';

/** What exactly somebody wants of Stripe. It grants nothing: Stripe confirms it, and the snapshot grants. */
export type Wish =
  | {
      readonly kind: 'checkout';
      readonly priceId: string;
      readonly quantity: number;
      /** Nothing is paid before then; absent: at once. */
      readonly trialEndsAt?: Instant;
    }
  | { readonly kind: 'cancel'; readonly subscriptionId: string; readonly at: Instant | null }
  | { readonly kind: 'resume'; readonly subscriptionId: string }
  | {
      readonly kind: 'switch';
      readonly subscriptionId: string;
      readonly fromPriceId: string;
      readonly toPriceId: string;
      readonly quantity: number;
      readonly when: 'now' | 'atPeriodEnd';
      /** As of which instant the difference is computed; null: as of the one at which it is carried out. */
      readonly prorationDate: Instant | null;
    };

/** A change of a subscription. */
export type ChangeWish = Exclude<Wish, { kind: 'checkout' }>;
