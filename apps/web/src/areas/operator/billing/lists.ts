import { ledgerFilters } from './filters.ts';

const byAge = ['NEWEST', 'OLDEST'] as const;

/** What each list of money can be narrowed to: Stripe's words, and a few of ours. */
export const subscriptionFilters = ledgerFilters(
  [
    'ACTIVE',
    'TRIALING',
    'ENDING',
    'PAST_DUE',
    'UNPAID',
    'INCOMPLETE',
    'PAUSED',
    'CANCELED',
    'INCOMPLETE_EXPIRED',
    'UNKNOWN',
  ],
  [...byAge, 'RENEWAL'],
);
export const invoiceFilters = ledgerFilters(
  ['OPEN', 'PAST_DUE', 'PAID', 'DRAFT', 'UNCOLLECTIBLE', 'VOID'],
  byAge,
);
export const paymentFilters = ledgerFilters(
  ['SUCCEEDED', 'REFUNDED', 'PROCESSING', 'REQUIRES_ACTION', 'REQUIRES_PAYMENT_METHOD', 'CANCELED'],
  byAge,
);
export const disputeFilters = ledgerFilters(
  ['NEEDS_ANSWER', 'UNDER_REVIEW', 'WON', 'LOST', 'WARNING_CLOSED'],
  [...byAge, 'DUE'],
);
export const accountFilters = ledgerFilters(
  ['PRESENT', 'NONE', 'DELETED', 'MISSING', 'FAILED'],
  [...byAge, 'NAME'],
);
export const intentFilters = ledgerFilters(['PENDING', 'CONFIRMED', 'FAILED', 'EXPIRED'], byAge);
