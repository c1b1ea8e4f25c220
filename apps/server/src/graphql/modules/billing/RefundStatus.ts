import { stripeWords } from './stripeWords.ts';

export const RefundStatus = stripeWords('RefundStatus', {
  description: 'What Stripe says of a refund.',
  values: {
    PENDING: { value: 'pending', description: 'The money is on its way back.' },
    REQUIRES_ACTION: { value: 'requires_action', description: 'Whoever gets it back has to say where to.' },
    SUCCEEDED: { value: 'succeeded', description: 'The money is back.' },
    FAILED: { value: 'failed', description: 'The bank did not take it.' },
    CANCELED: { value: 'canceled', description: 'It was given up.' },
  },
});
