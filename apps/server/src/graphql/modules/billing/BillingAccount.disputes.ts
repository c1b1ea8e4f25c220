import { DISPUTES } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount } from './BillingAccount.ts';
import { Dispute } from './Dispute.ts';
import { DisputeConnection } from './DisputeConnection.ts';
import { DisputeFilter, disputeFilterOf } from './DisputeFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

builder.objectField(BillingAccount, 'disputes', (t) =>
  t.connection(
    {
      type: Dispute,
      description: 'Its disputes, the latest first.',
      args: { filter: t.arg({ type: DisputeFilter, required: false, description: 'Which ones.' }) },
      resolve: ({ id: accountId }, { filter, ...page }, context) =>
        ledgerPage(
          context,
          DISPUTES,
          { whose: 'account', filter: { ...disputeFilterOf(filter), accountId }, order: 'newest' },
          page,
        ),
    },
    DisputeConnection,
  ),
);
