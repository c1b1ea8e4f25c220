import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../../../../shared/page/Page.tsx';
import { AccountTable } from '../../../billing/AccountTable.tsx';
import { accountFilters } from '../../../billing/lists.ts';
import { useLedgerList } from '../../../billing/useLedgerList.tsx';
import { billingAccountsUrl } from '../../../urls.ts';
import { accountsPage } from './AccountsPage.query.ts';
import { useAccountsExport } from './useAccountsExport.ts';

/** Every organization that pays or ever wanted to. */
export function AccountsPage() {
  const { t } = useTranslation('operator');
  const filters = accountFilters.parse(useSearchParams()[0]);
  const { billingAccounts } = accountsPage.useAnswer();
  const list = useLedgerList({
    name: 'billingAccounts',
    title: t('accounts.title'),
    filters,
    urlOf: billingAccountsUrl,
    statuses: accountFilters.statuses.map((value) => ({
      value,
      label: t(value === 'FAILED' ? 'accounts.failing' : `accounts.state.${value}`),
    })),
    views: [
      { name: t('ledger.newest'), filters: {} },
      { name: t('accounts.byName'), filters: { order: 'NAME' } },
      { name: t('accounts.failing'), filters: { status: 'FAILED' } },
    ],
    csv: useAccountsExport(filters),
    pageInfo: billingAccounts?.pageInfo,
  });
  return (
    <Page title={t('accounts.title')} description={t('accounts.lead')}>
      <AccountTable {...list} accounts={billingAccounts?.nodes ?? []} />
    </Page>
  );
}
