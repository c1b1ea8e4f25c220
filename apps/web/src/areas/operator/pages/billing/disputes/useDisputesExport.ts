import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { disputeFilters } from '../../../billing/lists.ts';
import { disputesAsked } from './disputesAsked.ts';

const exportDocument = graphql(`
  query DisputesExport($after: String, $disputeFilter: DisputeFilter, $disputeOrder: DisputeOrder!) {
    disputes(first: 100, after: $after, filter: $disputeFilter, orderBy: $disputeOrder) {
      nodes {
        id
        status
        reason
        dueAt
        createdAt
        amount {
          amount
          currency
        }
        payment {
          id
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
export function useDisputesExport(filters: ReturnType<typeof disputeFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'disputes',
    document: exportDocument,
    variables: disputesAsked(filters),
    connection: (data) => data.disputes,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      { header: t('ledger.stripeId'), value: ({ stripe }) => stripe?.id ?? null },
      { header: t('disputes.payment'), value: ({ payment }) => payment?.id ?? null },
      { header: t('ledger.status'), value: ({ status }) => status },
      { header: t('ledger.reason'), value: ({ reason }) => reason },
      { header: t('ledger.amount'), value: ({ amount }) => amount.amount },
      { header: t('ledger.currency'), value: ({ amount }) => amount.currency },
      { header: t('disputes.due'), value: ({ dueAt }) => dueAt },
      { header: t('disputes.raised'), value: ({ createdAt }) => createdAt },
    ],
  });
}
