import { builder } from '../../builder.ts';
import { InvoiceStatus } from './InvoiceStatus.ts';
import { ledgerFields, ledgerFilterOf } from './LedgerFilter.ts';

export const InvoiceFilter = builder.inputType('InvoiceFilter', {
  description: 'Which invoices. What is absent does not narrow.',
  fields: (t) => ({
    ...ledgerFields(t),
    statuses: t.field({ type: [InvoiceStatus.type], required: false, description: 'In any of these.' }),
    isPastDue: t.boolean({
      required: false,
      description: 'True: those alone that should be paid by now; false: the others.',
    }),
  }),
});

export function invoiceFilterOf(asked: typeof InvoiceFilter.$inferInput | null | undefined) {
  return {
    ...ledgerFilterOf(asked, 'Invoice'),
    statuses: asked?.statuses ?? undefined,
    isPastDue: asked?.isPastDue ?? undefined,
  };
}
