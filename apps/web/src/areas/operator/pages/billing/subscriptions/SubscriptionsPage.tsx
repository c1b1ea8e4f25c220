import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { subscriptionFilters } from '../../../billing/lists.ts';
import { SubscriptionTable } from '../../../billing/SubscriptionTable.tsx';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { subscriptionsUrl } from '../../../urls.ts';
import { subscriptionsPage } from './SubscriptionsPage.query.ts';
import { useSubscriptionsExport } from './useSubscriptionsExport.ts';

/** Every subscription of everybody. */
export function SubscriptionsPage() {
  const { t } = useTranslation('operator');
  const filters = subscriptionFilters.parse(useSearchParams()[0]);
  const { subscriptions } = subscriptionsPage.useAnswer();
  const list = useLedgerList({
    name: 'subscriptions',
    title: t('subscriptions.title'),
    filters,
    urlOf: subscriptionsUrl,
    statuses: subscriptionFilters.statuses.map((value) => ({
      value,
      label: t(`subscriptions.status.${value}`),
    })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('subscriptions.byRenewal'), filters: { status: 'ACTIVE', order: 'RENEWAL' } },
      { name: t('subscriptions.ending'), filters: { status: 'ENDING' } },
      { name: t('subscriptions.status.PAST_DUE'), filters: { status: 'PAST_DUE' } },
    ],
    csv: useSubscriptionsExport(filters),
    pageInfo: subscriptions?.pageInfo,
  });
  return (
    <Page title={t('subscriptions.title')} description={t('subscriptions.lead')}>
      <SubscriptionTable {...list} subscriptions={subscriptions?.nodes ?? []} />
    </Page>
  );
}
