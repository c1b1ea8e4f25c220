import type { Tone } from '@member-console/ui';
import type { InvoiceStatus, PaymentStatus, SubscriptionStatus } from '../../__generated__/graphql.ts';

/** How what Stripe says of money looks, to members and to operators alike. */
export const subscriptionTones: Readonly<Record<SubscriptionStatus, Tone>> = {
  ACTIVE: 'success',
  TRIALING: 'info',
  PAST_DUE: 'danger',
  UNPAID: 'danger',
  PAUSED: 'neutral',
  INCOMPLETE: 'warning',
  INCOMPLETE_EXPIRED: 'neutral',
  CANCELED: 'neutral',
  UNKNOWN: 'warning',
};

export const invoiceTones: Readonly<Record<InvoiceStatus, Tone>> = {
  DRAFT: 'neutral',
  OPEN: 'info',
  PAID: 'success',
  UNCOLLECTIBLE: 'danger',
  VOID: 'neutral',
  UNKNOWN: 'warning',
};

export const paymentTones: Readonly<Record<PaymentStatus, Tone>> = {
  SUCCEEDED: 'success',
  PROCESSING: 'info',
  REQUIRES_ACTION: 'warning',
  REQUIRES_PAYMENT_METHOD: 'danger',
  REQUIRES_CONFIRMATION: 'neutral',
  REQUIRES_CAPTURE: 'warning',
  CANCELED: 'neutral',
  UNKNOWN: 'warning',
};
