import type { SubscriptionView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { missing } from '../../errors.ts';
import { Organization } from '../organizations/Organization.ts';
import { BillingAccount } from './BillingAccount.ts';
import { linkFor, StripeLink } from './StripeLink.ts';
import { SubscriptionAccess } from './SubscriptionAccess.ts';
import { SubscriptionItem } from './SubscriptionItem.ts';
import { SubscriptionPhase } from './SubscriptionPhase.ts';
import { SubscriptionStatus } from './SubscriptionStatus.ts';

export const Subscription = builder.objectRef<SubscriptionView>('Subscription');

builder.node(Subscription, {
  description:
    'What is paid again and again, as Stripe said last. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (subscription) => subscription.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.subscription.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who pays it.' }),
    billing: t.field({
      type: BillingAccount,
      description: 'Whose money it is.',
      resolve: async ({ accountId }, _args, context) => {
        const account = await context.loaders.billingAccount.load(accountId);
        if (account === null) throw missing('billing account');
        return account;
      },
    }),
    status: t.field({
      type: SubscriptionStatus.type,
      description: 'What Stripe says of it.',
      resolve: ({ status }) => SubscriptionStatus.of(status),
    }),
    access: t.expose('access', {
      type: SubscriptionAccess,
      description: 'Whether it gives what it is for at this moment.',
    }),
    isCollectionPaused: t.exposeBoolean('isCollectionPaused', {
      description: 'Whether somebody told Stripe not to collect for now.',
    }),
    items: t.expose('items', {
      type: [SubscriptionItem],
      description: 'What is paid.',
      // One most of the time.
      complexity: { field: 1, multiplier: 2 },
    }),
    phases: t.expose('phases', {
      type: [SubscriptionPhase],
      description: 'What a schedule has planned, the present phase first; empty without one.',
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    periodStartsAt: t.expose('periodStartsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the present period began; null when nothing is paid by periods.',
    }),
    periodEndsAt: t.expose('periodEndsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the present period ends, which by itself ends nothing else; null without periods.',
    }),
    trialEndsAt: t.expose('trialEndsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its trial ends or ended; null when there was none.',
    }),
    endsAt: t.expose('endsAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it will end; null unless somebody has cancelled it.',
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended; null: it has not.',
    }),
    unpaidSince: t.expose('unpaidSince', {
      type: 'DateTime',
      nullable: true,
      description: 'When the oldest renewal that is not paid was billed; null: nothing is owed.',
    }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'When Stripe last told of it.' }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Where it is in Stripe; null for everybody but operators.',
      resolve: (subscription, _args, context) => linkFor('subscription', subscription, context),
    }),
  }),
});
