import { INTENTS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount } from './BillingAccount.ts';
import { BillingIntent } from './BillingIntent.ts';
import { BillingIntentConnection } from './BillingIntentConnection.ts';
import { BillingIntentFilter, intentFilterOf } from './BillingIntentFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

builder.objectField(BillingAccount, 'intents', (t) =>
  t.connection(
    {
      type: BillingIntent,
      description: 'What was asked of Stripe for it, the latest first.',
      args: { filter: t.arg({ type: BillingIntentFilter, required: false, description: 'Which ones.' }) },
      resolve: ({ id: accountId }, { filter, ...page }, context) =>
        ledgerPage(
          context,
          INTENTS,
          { whose: 'account', filter: { ...intentFilterOf(filter), accountId }, order: 'newest' },
          page,
        ),
    },
    BillingIntentConnection,
  ),
);
