import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { InvoiceTable } from '../../../billing/InvoiceTable.tsx';
import { invoiceFilters } from '../../../billing/lists.ts';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { invoicesUrl } from '../../../urls.ts';
import { invoicesPage } from './InvoicesPage.query.ts';
import { useInvoicesExport } from './useInvoicesExport.ts';

/** Every invoice of everybody. */
export function InvoicesPage() {
  const { t } = useTranslation('operator');
  const filters = invoiceFilters.parse(useSearchParams()[0]);
  const { invoices } = invoicesPage.useAnswer();
  const list = useLedgerList({
    name: 'invoices',
    title: t('invoices.title'),
    filters,
    urlOf: invoicesUrl,
    statuses: invoiceFilters.statuses.map((value) => ({ value, label: t(`invoices.status.${value}`) })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('invoices.status.OPEN'), filters: { status: 'OPEN' } },
      { name: t('invoices.status.PAST_DUE'), filters: { status: 'PAST_DUE', order: 'OLDEST' } },
    ],
    csv: useInvoicesExport(filters),
    pageInfo: invoices?.pageInfo,
  });
  return (
    <Page title={t('invoices.title')} description={t('invoices.lead')}>
      <InvoiceTable {...list} invoices={invoices?.nodes ?? []} />
    </Page>
  );
}
