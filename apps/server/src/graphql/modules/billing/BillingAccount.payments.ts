import { PAYMENTS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount } from './BillingAccount.ts';
import { ledgerPage } from './ledgerPage.ts';
import { Payment } from './Payment.ts';
import { PaymentConnection } from './PaymentConnection.ts';
import { PaymentFilter, paymentFilterOf } from './PaymentFilter.ts';

builder.objectField(BillingAccount, 'payments', (t) =>
  t.connection(
    {
      type: Payment,
      description: 'Its payments, the latest first.',
      args: { filter: t.arg({ type: PaymentFilter, required: false, description: 'Which ones.' }) },
      resolve: ({ id: accountId }, { filter, ...page }, context) =>
        ledgerPage(
          context,
          PAYMENTS,
          { whose: 'account', filter: { ...paymentFilterOf(filter), accountId }, order: 'newest' },
          page,
        ),
    },
    PaymentConnection,
  ),
);
