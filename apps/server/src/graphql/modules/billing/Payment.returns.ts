import { builder } from '../../builder.ts';
import { Dispute } from './Dispute.ts';
import { Payment } from './Payment.ts';
import { Refund } from './Refund.ts';

builder.objectFields(Payment, (t) => ({
  refunds: t.field({
    type: [Refund],
    description: 'What was given back of it, the earliest first.',
    resolve: ({ id }, _args, context) => context.loaders.refundsOfPayment.load(id),
  }),
  disputes: t.field({
    type: [Dispute],
    description: 'What was told to the bank about it, the earliest first.',
    resolve: ({ id }, _args, context) => context.loaders.disputesOfPayment.load(id),
  }),
}));
