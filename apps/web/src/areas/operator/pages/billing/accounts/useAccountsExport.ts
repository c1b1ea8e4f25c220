import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { accountFilters } from '../../../billing/lists.ts';
import { accountsAsked } from './accountsAsked.ts';

const exportDocument = graphql(`
  query AccountsExport($after: String, $accountFilter: BillingAccountFilter, $accountOrder: BillingAccountOrder!) {
    billingAccounts(first: 100, after: $after, filter: $accountFilter, orderBy: $accountOrder) {
      nodes {
        id
        customerState
        createdAt
        syncedAt
        syncFailure {
          message
        }
        stripe {
          id
        }
        organization {
          id
          slug
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Everything that the filters let through, as a file. */
export function useAccountsExport(filters: ReturnType<typeof accountFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'accounts',
    document: exportDocument,
    variables: accountsAsked(filters),
    connection: (data) => data.billingAccounts,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      { header: t('ledger.stripeId'), value: ({ stripe }) => stripe?.id ?? null },
      { header: t('accounts.customer'), value: ({ customerState }) => customerState },
      { header: t('accounts.synced'), value: ({ syncedAt }) => syncedAt },
      { header: t('accounts.failing'), value: ({ syncFailure }) => syncFailure?.message ?? null },
      { header: t('accounts.since'), value: ({ createdAt }) => createdAt },
    ],
  });
}
