import type { DisputeView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';
import { Organization } from '../organizations/Organization.ts';
import { DisputeStatus } from './DisputeStatus.ts';
import { Payment } from './Payment.ts';
import { linkFor, StripeLink } from './StripeLink.ts';

export const Dispute = builder.objectRef<DisputeView>('Dispute');

builder.node(Dispute, {
  description:
    'Somebody told their bank that a payment was not right, as Stripe said last. By itself it changes no rights. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (dispute) => dispute.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.dispute.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who had paid.' }),
    payment: t.field({
      type: Payment,
      nullable: true,
      description: 'Which payment; null when that is not known here.',
      resolve: ({ paymentId }, _args, context) => context.loaders.payment.load(paymentId),
    }),
    status: t.field({
      type: DisputeStatus.type,
      description: 'What Stripe says of it.',
      resolve: ({ status }) => DisputeStatus.of(status),
    }),
    needsAnswer: t.exposeBoolean('needsAnswer', {
      description: 'Whether the bank waits for an answer, which is given in Stripe.',
    }),
    amount: t.field({
      type: Money,
      description: 'How much.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    reason: t.exposeString('reason', {
      description: 'What was told to the bank, in Stripe’s word, such as `fraudulent`.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when the bank takes an answer; null when it takes none.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was raised.' }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Where it is in Stripe; null for everybody but operators.',
      resolve: (dispute, _args, context) => linkFor('dispute', dispute, context),
    }),
  }),
});
