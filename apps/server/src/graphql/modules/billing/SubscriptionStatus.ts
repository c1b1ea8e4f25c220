import { stripeWords } from './stripeWords.ts';

export const SubscriptionStatus = stripeWords('SubscriptionStatus', {
  description: 'What Stripe says of a subscription. Whether it gives anything is `Subscription.access`.',
  values: {
    TRIALING: { value: 'trialing', description: 'It is tried, and nothing is paid yet.' },
    ACTIVE: { value: 'active', description: 'It is paid for.' },
    PAST_DUE: { value: 'past_due', description: 'A renewal was not paid; Stripe tries again.' },
    UNPAID: { value: 'unpaid', description: 'A renewal was not paid, and Stripe has given up trying.' },
    PAUSED: { value: 'paused', description: 'A trial ended and there is nothing to pay with.' },
    INCOMPLETE: { value: 'incomplete', description: 'The first payment is still to come.' },
    INCOMPLETE_EXPIRED: {
      value: 'incomplete_expired',
      description: 'The first payment did not come in time.',
    },
    CANCELED: { value: 'canceled', description: 'It has ended.' },
  },
});
