import { builder } from '../../builder.ts';

export const ReconciliationKind = builder.enumType('ReconciliationKind', {
  description: 'Why everything is compared with Stripe.',
  values: {
    START: { value: 'start', description: 'A server began.' },
    NIGHTLY: { value: 'nightly', description: 'A night passed.' },
    DEMAND: { value: 'demand', description: 'Somebody asked for it.' },
    IMPORT: { value: 'import', description: 'Subscriptions that exist in Stripe already come in.' },
  } as const,
});
