import type { PaymentView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';

export const PaymentMethod = builder
  .objectRef<PaymentView & { readonly method: string }>('PaymentMethod')
  .implement({
    description: 'What something was paid with, as much of it as may be shown.',
    fields: (t) => ({
      kind: t.exposeString('method', { description: 'In Stripe’s word, such as `card` or `sepa_debit`.' }),
      brand: t.exposeString('methodBrand', {
        nullable: true,
        description: 'Of a card, such as `visa`; null where there is none.',
      }),
      last4: t.exposeString('methodLast4', {
        nullable: true,
        description: 'The last digits of its number; null where there is none.',
      }),
    }),
  });
