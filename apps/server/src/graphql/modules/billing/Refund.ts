import type { RefundView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';
import { Organization } from '../organizations/Organization.ts';
import { Payment } from './Payment.ts';
import { RefundStatus } from './RefundStatus.ts';
import { linkFor, StripeLink } from './StripeLink.ts';

export const Refund = builder.objectRef<RefundView>('Refund');

builder.node(Refund, {
  description:
    'Money that was given back, as Stripe said last. By itself it changes no rights. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (refund) => refund.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.refund.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who gets it back.' }),
    payment: t.field({
      type: Payment,
      nullable: true,
      description: 'Of which payment; null when that is not known here.',
      resolve: ({ paymentId }, _args, context) => context.loaders.payment.load(paymentId),
    }),
    status: t.field({
      type: RefundStatus.type,
      description: 'What Stripe says of it.',
      resolve: ({ status }) => RefundStatus.of(status),
    }),
    amount: t.field({
      type: Money,
      description: 'How much.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why, in Stripe’s word, such as `requested_by_customer`; null when nobody has said.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Where it is in Stripe; null for everybody but operators.',
      resolve: (refund, _args, context) => linkFor('refund', refund, context),
    }),
  }),
});
