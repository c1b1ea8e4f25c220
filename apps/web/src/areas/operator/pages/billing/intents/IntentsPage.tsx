import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { IntentTable } from '../../../billing/IntentTable.tsx';
import { intentFilters } from '../../../billing/lists.ts';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { billingIntentsUrl } from '../../../urls.ts';
import { intentsPage } from './IntentsPage.query.ts';
import { useIntentsExport } from './useIntentsExport.ts';

/** Everything that was asked of Stripe. */
export function IntentsPage() {
  const { t } = useTranslation('operator');
  const filters = intentFilters.parse(useSearchParams()[0]);
  const { billingIntents } = intentsPage.useAnswer();
  const list = useLedgerList({
    name: 'billingIntents',
    title: t('intents.title'),
    filters,
    urlOf: billingIntentsUrl,
    statuses: intentFilters.statuses.map((value) => ({ value, label: t(`intents.state.${value}`) })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('intents.pending'), filters: { status: 'PENDING' } },
    ],
    csv: useIntentsExport(filters),
    pageInfo: billingIntents?.pageInfo,
  });
  return (
    <Page title={t('intents.title')} description={t('intents.lead')}>
      <IntentTable {...list} intents={billingIntents?.nodes ?? []} />
    </Page>
  );
}
