import type { AccountView } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { isOperator } from '../../isOperator.ts';
import { Organization } from '../organizations/Organization.ts';
import { linkFor, StripeLink } from './StripeLink.ts';

export const StripeCustomerState = builder.enumType('StripeCustomerState', {
  description: 'What was last found of an organization’s customer in Stripe.',
  values: {
    NONE: { value: 'none', description: 'There is none yet. It is made at the first need.' },
    PRESENT: { value: 'present', description: 'It is there.' },
    DELETED: {
      value: 'deleted',
      description: 'Somebody deleted it in Stripe: its subscriptions have ended.',
    },
    MISSING: {
      value: 'missing',
      description: 'Stripe does not know it, which may be a wrong key. What was given stays.',
    },
  } as const,
});

const SyncFailure = builder.objectRef<NonNullable<AccountView['failure']>>('SyncFailure').implement({
  description: 'Why Stripe could not be asked.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When it was tried.' }),
    message: t.exposeString('message', { description: 'What went wrong, in English.' }),
  }),
});

export const BillingAccount = builder.objectRef<AccountView>('BillingAccount');

builder.node(BillingAccount, {
  description:
    'What an organization pays, and how it stands with Stripe. For operators, and for members who look after the billing of the organization.',
  id: { resolve: (account) => account.id },
  loadMany: (ids, context) => Promise.all(ids.map((id) => context.loaders.billingAccount.load(id))),
  fields: (t) => ({
    organization: t.expose('organization', { type: Organization, description: 'Who pays.' }),
    customerState: t.expose('customerState', {
      type: StripeCustomerState,
      description: 'What was last found of its customer in Stripe.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first needed.' }),
    syncedAt: t.expose('syncedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When everything below was last read from Stripe; null before the first time.',
    }),
    syncFailure: t.field({
      type: SyncFailure,
      nullable: true,
      description:
        'Why Stripe could not be asked since; null when it could, and for everybody but operators. It is tried again by itself.',
      resolve: async ({ failure }, _args, context) => ((await isOperator(context)) ? failure : null),
    }),
    stripe: t.field({
      type: StripeLink,
      nullable: true,
      description: 'Its customer in Stripe; null before there is one, and for everybody but operators.',
      resolve: (account, _args, context) => linkFor('customer', account, context),
    }),
  }),
});
