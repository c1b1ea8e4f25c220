import type { Wish } from '@member-console/core';

/** What somebody wants of Stripe. It grants nothing: Stripe confirms it, and the snapshot grants. */
export interface Intent {
  readonly id: string;
  readonly accountId: string;
  readonly organizationId: string;
  readonly wish: Wish;
  readonly state: IntentState;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Why, if whoever asked has said. */
  readonly reason: string | null;
  /** Where a person goes on with it; null until Stripe has said so. */
  readonly url: string | null;
  /** When Stripe took it on. */
  readonly sentAt: Date | null;
  /** When it came to its end, and what Stripe said if that was no. */
  readonly endedAt: Date | null;
  readonly failure: { readonly code: string; readonly message: string } | null;
}

export type IntentState = 'pending' | 'confirmed' | 'failed' | 'expired';
