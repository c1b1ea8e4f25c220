import type { Money as MoneyValue } from '@member-console/domain/kernel';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';

export const ExpectedPayment = builder
  .objectRef<{ readonly at: Date; readonly amount: MoneyValue }>('ExpectedPayment')
  .implement({
    description: 'A payment that is to come.',
    fields: (t) => ({
      at: t.expose('at', { type: 'DateTime', description: 'When it would be paid.' }),
      amount: t.field({
        type: Money,
        description: 'How much, and again at every renewal, as things stand.',
        resolve: ({ amount }) => amount,
      }),
    }),
  });
