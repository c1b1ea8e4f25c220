import { builder } from '../../builder.ts';
import { Invoice } from './Invoice.ts';
import { Payment } from './Payment.ts';

builder.objectField(Invoice, 'payments', (t) =>
  t.field({
    type: [Payment],
    description: 'How it was paid, or tried to be, the earliest first.',
    resolve: ({ id }, _args, context) => context.loaders.paymentsOfInvoice.load(id),
  }),
);
