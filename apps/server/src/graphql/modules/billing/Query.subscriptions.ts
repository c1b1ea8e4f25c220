import { SUBSCRIPTIONS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { ledgerPage } from './ledgerPage.ts';
import { Subscription } from './Subscription.ts';
import { SubscriptionConnection } from './SubscriptionConnection.ts';
import { SubscriptionFilter, subscriptionFilterOf } from './SubscriptionFilter.ts';

const SubscriptionOrder = builder.enumType('SubscriptionOrder', {
  description: 'The order of subscriptions.',
  values: {
    NEWEST: { value: 'newest', description: 'The latest begun first.' },
    OLDEST: { value: 'oldest', description: 'The earliest begun first.' },
    RENEWAL: { value: 'renewal', description: 'By the end of the present period, the earliest first.' },
  } as const,
});

builder.queryField('subscriptions', (t) =>
  t.connection(
    {
      type: Subscription,
      nullable: true,
      description: 'Every subscription of everybody. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: SubscriptionFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: SubscriptionOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) =>
        ledgerPage(
          context,
          SUBSCRIPTIONS,
          { whose: 'everybody', filter: subscriptionFilterOf(filter), order: orderBy },
          page,
        ),
    },
    SubscriptionConnection,
  ),
);
