import { builder } from '../../builder.ts';

export const BillingOrder = builder.enumType('BillingOrder', {
  description: 'The order of what Stripe says.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest made first.' },
    OLDEST: { value: 'oldest', description: 'The earliest made first.' },
  } as const,
});
