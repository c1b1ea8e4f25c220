import { builder } from '../../builder.ts';

export const BillingFailure = builder
  .objectRef<{ readonly code: string; readonly message: string }>('BillingFailure')
  .implement({
    description: 'Why Stripe said no.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Stripe’s code, such as `card_declined`.' }),
      message: t.exposeString('message', { description: 'In Stripe’s words, which are English.' }),
    }),
  });
