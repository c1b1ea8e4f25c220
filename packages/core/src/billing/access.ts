import { earlier, type Instant } from '../instant.ts';
import type { SubscriptionFact, SubscriptionStatus } from './facts.ts';

export interface BillingTerms {
  /** How long an unpaid renewal leaves the plan as it is, in milliseconds. */
  readonly grace: number;
}

/** Whether a subscription gives what it is for, and until when; null is open. Such an end may be past already. */
export type Access =
  | { readonly kind: 'given'; readonly until: Instant | null }
  | { readonly kind: 'none' }
  /** Stripe says what nobody here understands: what is stays. */
  | { readonly kind: 'held' };

const NONE: Access = { kind: 'none' };

/**
 * The one table from what Stripe says of a subscription to access. The end of a period alone never ends anything, and
 * paused collection takes nothing away; a pause that is a status does.
 */
export function accessOf(
  subscription: Pick<
    SubscriptionFact,
    'status' | 'isCollectionPaused' | 'endsAt' | 'endedAt' | 'unpaidSince'
  >,
  terms: BillingTerms,
): Access {
  const { endsAt, endedAt } = subscription;
  switch (subscription.status as SubscriptionStatus) {
    case 'trialing':
    case 'active':
      return { kind: 'given', until: earlier(endsAt, endedAt) };
    case 'past_due':
      return { kind: 'given', until: earlier(earlier(endsAt, endedAt), graceEnd(subscription, terms)) };
    case 'canceled':
      return endedAt === null ? NONE : { kind: 'given', until: endedAt };
    case 'incomplete':
    case 'incomplete_expired':
    case 'unpaid':
    case 'paused':
      return NONE;
    default:
      return { kind: 'held' };
  }
}

/** Counted from the oldest renewal that is unpaid, so that later failures never extend it and a payment clears it. */
function graceEnd(
  { isCollectionPaused, unpaidSince }: Pick<SubscriptionFact, 'isCollectionPaused' | 'unpaidSince'>,
  { grace }: BillingTerms,
): Instant | null {
  return isCollectionPaused || unpaidSince === null ? null : unpaidSince + grace;
}
