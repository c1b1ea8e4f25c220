import type { Database } from '@member-console/db';
import type { Checkpoint } from '../entitlements/index.ts';
import type { StripeGateway, StripeUnavailable } from './ports/index.ts';

/** Where a test may stop the process, to see that nothing is lost or done twice. Production passes none. */
export type BillingCheckpoint = (
  name: 'numbered' | 'fetched' | 'sent' | Parameters<Checkpoint>[0],
) => Promise<void>;

/** What billing needs of the house. */
export interface BillingRooms {
  readonly database: Database;
  readonly stripe: StripeGateway;
  readonly checkpoint?: BillingCheckpoint;
}

/** Nobody has told this installation whom to let bill. */
export interface BillingUnavailable {
  readonly kind: 'billingUnavailable';
}

/** Something has to come to Stripe first: it is tried again, like a Stripe that does not answer. */
export class StripeNotReady extends Error implements StripeUnavailable {
  override readonly name = 'StripeUnavailable';
  readonly isOutcomeUnknown = false;
  readonly retryAfterMs = null;
}

/** Told by its name: the class belongs to the room that speaks with Stripe, which knows the domain by its types alone. */
export function isStripeUnavailable(error: unknown): error is StripeUnavailable {
  return error instanceof Error && error.name === 'StripeUnavailable';
}
