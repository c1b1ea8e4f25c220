import type { Viewer } from '../../identity/index.ts';
import type { Actor } from '../../kernel/index.ts';
import type { StripeRefusal } from '../ports/index.ts';

/** Who asks for a change of a subscription, and how sure they want to be. */
export interface ChangeBy {
  readonly actor: Actor;
  readonly viewer: Viewer;
  /** Why; an operator has to say. */
  readonly reason: string | null;
  /** The caller's, or null. A retry with the same one gets the first answer. */
  readonly idempotencyKey: string | null;
  /** What a preview answered: then it is refused if anything shown there has moved. */
  readonly token: string | null;
}

/** It is kept, and Stripe will be told. */
export interface ChangeAsked {
  readonly kind: 'asked';
  readonly intentId: string;
}

/** Another change of the subscription is on its way. */
export interface ChangePending {
  readonly kind: 'changePending';
  readonly intentId: string;
}

/** What the preview was made from has changed since. */
export interface ChangeMoved {
  readonly kind: 'planMoved';
}

/** Stripe gives no answer now. Nothing was asked of it for good: it may be tried again. */
export interface StripeSilent {
  readonly kind: 'stripeSilent';
}

/** Stripe said no, and will again. */
export interface RefusedByStripe {
  readonly kind: 'refusedByStripe';
  readonly failure: Pick<StripeRefusal, 'code' | 'message'>;
}

/** The plan is the organization's already, or is planned to be. */
export interface AlreadyOnThatTier {
  readonly kind: 'alreadyOnThatTier';
  readonly ladderId: string;
  readonly productId: string;
}
