import { builder } from '../../builder.ts';

export const ReconciliationState = builder.enumType('ReconciliationState', {
  description: 'Where a comparison with Stripe stands.',
  values: {
    RUNNING: { value: 'running', description: 'Customers are being looked at, one after the other.' },
    FINISHED: { value: 'finished', description: 'Everybody was looked at.' },
    CANCELLED: { value: 'cancelled', description: 'Somebody ended it before its end.' },
  } as const,
});
