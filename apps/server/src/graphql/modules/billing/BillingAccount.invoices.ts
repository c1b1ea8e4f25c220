import { INVOICES } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingAccount } from './BillingAccount.ts';
import { Invoice } from './Invoice.ts';
import { InvoiceConnection } from './InvoiceConnection.ts';
import { InvoiceFilter, invoiceFilterOf } from './InvoiceFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

builder.objectField(BillingAccount, 'invoices', (t) =>
  t.connection(
    {
      type: Invoice,
      description: 'Its invoices, the latest first.',
      args: { filter: t.arg({ type: InvoiceFilter, required: false, description: 'Which ones.' }) },
      resolve: ({ id: accountId }, { filter, ...page }, context) =>
        ledgerPage(
          context,
          INVOICES,
          { whose: 'account', filter: { ...invoiceFilterOf(filter), accountId }, order: 'newest' },
          page,
        ),
    },
    InvoiceConnection,
  ),
);
