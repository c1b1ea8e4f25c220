import { INVOICES } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { BillingOrder } from './BillingOrder.ts';
import { Invoice } from './Invoice.ts';
import { InvoiceConnection } from './InvoiceConnection.ts';
import { InvoiceFilter, invoiceFilterOf } from './InvoiceFilter.ts';
import { ledgerPage } from './ledgerPage.ts';

builder.queryField('invoices', (t) =>
  t.connection(
    {
      type: Invoice,
      nullable: true,
      description: 'Every invoice of everybody. FORBIDDEN for everybody but operators.',
      args: {
        filter: t.arg({ type: InvoiceFilter, required: false, description: 'Which ones.' }),
        orderBy: t.arg({ type: BillingOrder, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: (_root, { filter, orderBy, ...page }, context) =>
        ledgerPage(
          context,
          INVOICES,
          { whose: 'everybody', filter: invoiceFilterOf(filter), order: orderBy },
          page,
        ),
    },
    InvoiceConnection,
  ),
);
