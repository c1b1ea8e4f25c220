import { billingOverview, type BillingOverview as Overview } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { requireViewer } from '../../context.ts';
import { Money } from '../kernel/Money.ts';
import { SubscriptionStatus } from './SubscriptionStatus.ts';

const SubscriptionCount = builder
  .objectRef<Overview['subscriptions'][number]>('SubscriptionCount')
  .implement({
    description: 'How many subscriptions there are in one status.',
    fields: (t) => ({
      status: t.field({
        type: SubscriptionStatus.type,
        description: 'The status.',
        resolve: ({ status }) => SubscriptionStatus.of(status),
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

const BillingOverview = builder.objectRef<Overview>('BillingOverview').implement({
  description: 'Everybody’s money at a glance, as Stripe said last. Nothing is added up over currencies.',
  fields: (t) => ({
    subscriptions: t.expose('subscriptions', {
      type: [SubscriptionCount],
      description:
        'How many subscriptions there are, by status. What Stripe calls by words that mean nothing here may come several times.',
    }),
    endingSubscriptions: t.exposeInt('endingSubscriptions', {
      description: 'Subscriptions that were cancelled and have not ended.',
    }),
    openInvoices: t.exposeInt('openInvoices', { description: 'Invoices that are to be paid.' }),
    pastDueInvoices: t.exposeInt('pastDueInvoices', {
      description: 'Invoices that should be paid by now.',
    }),
    owed: t.expose('owed', {
      type: [Money],
      description: 'What is still to be paid of open invoices, for each currency.',
    }),
    takenLately: t.expose('takenLately', {
      type: [Money],
      description:
        'What was paid within the last thirty days, for each currency, whatever was given back of it.',
    }),
    refundedLately: t.expose('refundedLately', {
      type: [Money],
      description: 'What was given back within the last thirty days, for each currency.',
    }),
    disputesToAnswer: t.exposeInt('disputesToAnswer', {
      description: 'Disputes whose bank waits for an answer.',
    }),
    nextAnswerDueAt: t.expose('nextAnswerDueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when the first of them is to be answered; null when there is none.',
    }),
    pendingIntents: t.exposeInt('pendingIntents', {
      description: 'What was asked of Stripe and is not confirmed.',
    }),
    billingAccounts: t.exposeInt('accounts', { description: 'Organizations that ever needed to pay.' }),
    failingBillingAccounts: t.exposeInt('failingAccounts', {
      description: 'Those of them that Stripe could not be asked about last.',
    }),
  }),
});

builder.queryField('billingOverview', (t) =>
  t.field({
    type: BillingOverview,
    nullable: true,
    description: 'Everybody’s money at a glance. FORBIDDEN for everybody but operators.',
    resolve: async (_root, _args, context) => billingOverview(context.rooms, await requireViewer(context)),
  }),
);
