import type { Stripe } from 'stripe';
import type { OpenStripe } from '../openStripe.ts';

/** A subscription as it stands, and what is wanted of it. Each step looks at the one and makes the other of it. */
export interface Change {
  readonly open: OpenStripe;
  readonly intentId: string;
  readonly subscription: Stripe.Subscription;
}

export function fetchStanding({ calls }: OpenStripe, id: string): Promise<Stripe.Subscription> {
  return calls.ask('fetch a subscription', (stripe) =>
    stripe.subscriptions.retrieve(id, { expand: standingWith }),
  );
}

/** What tells where a subscription stands: what is planned for it, and what it waits for. */
export const standingWith = ['schedule', 'latest_invoice'];
