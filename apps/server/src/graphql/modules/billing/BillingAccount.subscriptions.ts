import { SUBSCRIPTIONS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount } from './BillingAccount.ts';
import { ledgerPage } from './ledgerPage.ts';
import { Subscription } from './Subscription.ts';
import { SubscriptionConnection } from './SubscriptionConnection.ts';
import { SubscriptionFilter, subscriptionFilterOf } from './SubscriptionFilter.ts';

builder.objectField(BillingAccount, 'subscriptions', (t) =>
  t.connection(
    {
      type: Subscription,
      description: 'Its subscriptions, the latest first.',
      args: { filter: t.arg({ type: SubscriptionFilter, required: false, description: 'Which ones.' }) },
      resolve: ({ id: accountId }, { filter, ...page }, context) =>
        ledgerPage(
          context,
          SUBSCRIPTIONS,
          { whose: 'account', filter: { ...subscriptionFilterOf(filter), accountId }, order: 'newest' },
          page,
        ),
    },
    SubscriptionConnection,
  ),
);
