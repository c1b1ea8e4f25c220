import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { paymentFilters } from '../../../billing/lists.ts';
import { PaymentTable } from '../../../billing/PaymentTable.tsx';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { paymentsUrl } from '../../../urls.ts';
import { paymentsPage } from './PaymentsPage.query.ts';
import { usePaymentsExport } from './usePaymentsExport.ts';

/** Every payment of everybody. */
export function PaymentsPage() {
  const { t } = useTranslation('operator');
  const filters = paymentFilters.parse(useSearchParams()[0]);
  const { payments } = paymentsPage.useAnswer();
  const list = useLedgerList({
    name: 'payments',
    title: t('payments.title'),
    filters,
    urlOf: paymentsUrl,
    statuses: paymentFilters.statuses.map((value) => ({ value, label: t(`payments.status.${value}`) })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('payments.status.REQUIRES_PAYMENT_METHOD'), filters: { status: 'REQUIRES_PAYMENT_METHOD' } },
      { name: t('payments.status.REFUNDED'), filters: { status: 'REFUNDED' } },
    ],
    csv: usePaymentsExport(filters),
    pageInfo: payments?.pageInfo,
  });
  return (
    <Page title={t('payments.title')} description={t('payments.lead')}>
      <PaymentTable {...list} payments={payments?.nodes ?? []} />
    </Page>
  );
}
