import type { InvoiceView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Money } from '../kernel/Money.ts';
import { Organization } from '../organizations/Organization.ts';
import { InvoiceStatus } from './InvoiceStatus.ts';
import { linkFor, StripeLink } from './StripeLink.ts';
import { Subscription } from './Subscription.ts';

export const Invoice = builder.objectRef<InvoiceView>('Invoice');

builder.node(Invoice, {
  description:
    'What was billed, as Stripe said last. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (invoice) => invoice.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.invoice.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who pays it.' }),
    subscription: t.field({
      type: Subscription,
      nullable: true,
      description: 'What it is for; null when it is for no subscription that is known here.',
      resolve: ({ subscriptionId }, _args, context) =>
        subscriptionId === null ? null : context.loaders.subscription.load(subscriptionId),
    }),
    number: t.exposeString('number', {
      nullable: true,
      description: 'As it stands on the invoice; null while it is a draft.',
    }),
    status: t.field({
      type: InvoiceStatus.type,
      description: 'What Stripe says of it.',
      resolve: ({ status }) => InvoiceStatus.of(status),
    }),
    isPastDue: t.exposeBoolean('isPastDue', {
      description: 'Whether it should be paid by now: its day has passed, or Stripe has tried in vain.',
    }),
    billingReason: t.exposeString('billingReason', {
      nullable: true,
      description:
        'Why it was made, in Stripe’s word, such as `subscription_cycle`; null when it does not say.',
    }),
    total: t.field({
      type: Money,
      description: 'All of it, taxes included.',
      resolve: ({ totalMinor: amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    tax: t.field({
      type: Money,
      description: 'Taxes in it.',
      resolve: ({ taxMinor: amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    paid: t.field({
      type: Money,
      description: 'What was paid of it.',
      resolve: ({ paidMinor: amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    remaining: t.field({
      type: Money,
      description: 'What is still to be paid.',
      resolve: ({ remainingMinor: amountMinor, currency }) => ({ amountMinor, currency }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    finalizedAt: t.expose('finalizedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it can change no more; null while it is a draft.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Until when it is to be paid; null where Stripe collects by itself.',
    }),
    paidAt: t.expose('paidAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When all of it was paid; null: it is not.',
    }),
    attemptCount: t.exposeInt('attemptCount', { description: 'How often Stripe has tried to collect.' }),
    nextAttemptAt: t.expose('nextAttemptAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When Stripe tries again; null: it does not.',
    }),
    hostedUrl: t.field({
      type: 'URL',
      nullable: true,
      description: 'Stripe’s page of it, where it can be paid; null while it is a draft.',
      resolve: ({ hostedUrl }) => hostedUrl,
    }),
    pdfUrl: t.field({
      type: 'URL',
      nullable: true,
      description: 'The invoice as a file; null while it is a draft.',
      resolve: ({ pdfUrl }) => pdfUrl,
    }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Where it is in Stripe; null for everybody but operators.',
      resolve: (invoice, _args, context) => linkFor('invoice', invoice, context),
    }),
  }),
});
