import { INTENTS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingIntent } from './BillingIntent.ts';
import { BillingIntentConnection } from './BillingIntentConnection.ts';
import { BillingIntentFilter, intentFilterOf } from './BillingIntentFilter.ts';
import { BillingOrder } from './BillingOrder.ts';
import { ledgerPage } from './ledgerPage.ts';

builder.queryField('billingIntents', (t) =>
  t.connection(
    {
      type: BillingIntent,
      nullable: true,
      description: 'Everything that anybody asked of Stripe. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: BillingIntentFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: BillingOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) =>
        ledgerPage(
          context,
          INTENTS,
          { whose: 'everybody', filter: intentFilterOf(filter), order: orderBy },
          page,
        ),
    },
    BillingIntentConnection,
  ),
);
