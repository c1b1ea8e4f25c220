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
