import { PAYMENTS } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingOrder } from './BillingOrder.ts';
import { ledgerPage } from './ledgerPage.ts';
import { Payment } from './Payment.ts';
import { PaymentConnection } from './PaymentConnection.ts';
import { PaymentFilter, paymentFilterOf } from './PaymentFilter.ts';

builder.queryField('payments', (t) =>
  t.connection(
    {
      type: Payment,
      nullable: true,
      description: 'Every payment of everybody. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: PaymentFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: BillingOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) =>
        ledgerPage(
          context,
          PAYMENTS,
          { whose: 'everybody', filter: paymentFilterOf(filter), order: orderBy },
          page,
        ),
    },
    PaymentConnection,
  ),
);
