import { INVOICES } from '@member-console/domain/billing';
import { builder } from '../../builder.ts';
import { Invoice } from './Invoice.ts';
import { InvoiceConnection } from './InvoiceConnection.ts';
import { ledgerPage } from './ledgerPage.ts';
import { Subscription } from './Subscription.ts';

builder.objectField(Subscription, 'invoices', (t) =>
  t.connection(
    {
      type: Invoice,
      description: 'What was billed for it, the latest first.',
      resolve: ({ id: subscriptionId }, page, context) =>
        ledgerPage(
          context,
          INVOICES,
          { whose: 'subscription', filter: { subscriptionId }, order: 'newest' },
          page,
        ),
    },
    InvoiceConnection,
  ),
);
