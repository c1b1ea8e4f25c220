import { stripeWords } from './stripeWords.ts';

export const DisputeStatus = stripeWords('DisputeStatus', {
  description: 'What Stripe says of a dispute.',
  values: {
    WARNING_NEEDS_RESPONSE: {
      value: 'warning_needs_response',
      description: 'The bank asks, and no money has moved yet. It waits for an answer.',
    },
    WARNING_UNDER_REVIEW: { value: 'warning_under_review', description: 'The bank reads the answer.' },
    WARNING_CLOSED: { value: 'warning_closed', description: 'The bank asked, and nothing came of it.' },
    NEEDS_RESPONSE: {
      value: 'needs_response',
      description: 'The money was taken back. The bank waits for an answer.',
    },
    UNDER_REVIEW: { value: 'under_review', description: 'The bank reads the answer.' },
    WON: { value: 'won', description: 'The money is here again.' },
    LOST: { value: 'lost', description: 'The money is gone.' },
    PREVENTED: { value: 'prevented', description: 'It was refunded before it became a dispute.' },
  },
});
