import type { PaymentView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';
import { Organization } from '../organizations/Organization.ts';
import { BillingFailure } from './BillingFailure.ts';
import { Invoice } from './Invoice.ts';
import { PaymentMethod } from './PaymentMethod.ts';
import { PaymentStatus } from './PaymentStatus.ts';
import { linkFor, StripeLink } from './StripeLink.ts';

export const Payment = builder.objectRef<PaymentView>('Payment');

builder.node(Payment, {
  description:
    'Money that came, is to come, or did not, as Stripe said last. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (payment) => payment.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.payment.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who pays.' }),
    invoice: t.field({
      type: Invoice,
      nullable: true,
      description: 'What was billed; null when it is for no invoice that is known here.',
      resolve: ({ invoiceId }, _args, context) =>
        invoiceId === null ? null : context.loaders.invoice.load(invoiceId),
    }),
    status: t.field({
      type: PaymentStatus.type,
      description: 'What Stripe says of it.',
      resolve: ({ status }) => PaymentStatus.of(status),
    }),
    amount: t.field({
      type: Money,
      description: 'How much, what was given back included.',
      resolve: ({ amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    refunded: t.field({
      type: Money,
      description: 'How much of it was given back.',
      resolve: ({ refundedMinor: amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    method: t.field({
      type: PaymentMethod,
      nullable: true,
      description: 'What it was paid with; null before anybody has said.',
      resolve: ({ method, ...payment }) => (method === null ? null : { ...payment, method }),
    }),
    failure: t.field({
      type: BillingFailure,
      nullable: true,
      description: 'Why the last attempt was refused; null when none was.',
      resolve: ({ failureCode: code, failureMessage }) =>
        code === null ? null : { code, message: failureMessage ?? '' },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Where it is in Stripe; null for everybody but operators.',
      resolve: (payment, _args, context) => linkFor('payment', payment, context),
    }),
  }),
});
