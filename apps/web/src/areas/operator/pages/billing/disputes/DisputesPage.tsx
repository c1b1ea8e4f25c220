import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { DisputeTable } from '../../../billing/DisputeTable.tsx';
import { disputeFilters } from '../../../billing/lists.ts';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { disputesUrl } from '../../../urls.ts';
import { disputesPage } from './DisputesPage.query.ts';
import { useDisputesExport } from './useDisputesExport.ts';

/** Every dispute of everybody. */
export function DisputesPage() {
  const { t } = useTranslation('operator');
  const filters = disputeFilters.parse(useSearchParams()[0]);
  const { disputes } = disputesPage.useAnswer();
  const list = useLedgerList({
    name: 'disputes',
    title: t('disputes.title'),
    filters,
    urlOf: disputesUrl,
    statuses: disputeFilters.statuses.map((value) => ({ value, label: t(`disputes.status.${value}`) })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('disputes.toAnswer'), filters: { status: 'NEEDS_ANSWER', order: 'DUE' } },
    ],
    csv: useDisputesExport(filters),
    pageInfo: disputes?.pageInfo,
  });
  return (
    <Page title={t('disputes.title')} description={t('disputes.lead')}>
      <DisputeTable {...list} disputes={disputes?.nodes ?? []} />
    </Page>
  );
}
