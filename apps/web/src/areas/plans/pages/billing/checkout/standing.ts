import type { BillingIntentState } from '../../../../../__generated__/graphql.ts';

/** How a checkout looks to whoever wants to pay it. */
export type CheckoutStanding = 'preparing' | 'unpaid' | 'confirming' | 'confirmed' | 'failed' | 'expired';

interface Intent {
  readonly state: BillingIntentState;
  readonly url: string | null;
}

const ended = { CONFIRMED: 'confirmed', FAILED: 'failed', EXPIRED: 'expired' } as const;

/**
 * Stripe sends people back by one address when they have paid and by another when they have not; neither proves
 * anything, so what Stripe has confirmed goes before.
 */
export function standingOf({ state, url }: Intent, search: URLSearchParams): CheckoutStanding {
  if (state !== 'PENDING') return ended[state];
  if (search.get('returned') === 'paid') return 'confirming';
  return url === null ? 'preparing' : 'unpaid';
}
