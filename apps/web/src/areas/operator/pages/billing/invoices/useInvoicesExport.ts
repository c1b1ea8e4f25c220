import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { invoiceFilters } from '../../../billing/lists.ts';
import { invoicesAsked } from './invoicesAsked.ts';

const exportDocument = graphql(`
  query InvoicesExport($after: String, $invoiceFilter: InvoiceFilter, $billingOrder: BillingOrder!) {
    invoices(first: 100, after: $after, filter: $invoiceFilter, orderBy: $billingOrder) {
      nodes {
        id
        number
        status
        isPastDue
        createdAt
        dueAt
        paidAt
        total {
          amount
          currency
        }
        remaining {
          amount
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
export function useInvoicesExport(filters: ReturnType<typeof invoiceFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'invoices',
    document: exportDocument,
    variables: invoicesAsked(filters),
    connection: (data) => data.invoices,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      { header: t('ledger.stripeId'), value: ({ stripe }) => stripe?.id ?? null },
      { header: t('invoices.number'), value: ({ number }) => number },
      { header: t('ledger.status'), value: ({ status }) => status },
      { header: t('invoices.status.PAST_DUE'), value: ({ isPastDue }) => isPastDue },
      { header: t('ledger.amount'), value: ({ total }) => total.amount },
      { header: t('invoices.remaining'), value: ({ remaining }) => remaining.amount },
      { header: t('ledger.currency'), value: ({ total }) => total.currency },
      { header: t('ledger.created'), value: ({ createdAt }) => createdAt },
      { header: t('invoice.due'), value: ({ dueAt }) => dueAt },
      { header: t('invoice.paidAt'), value: ({ paidAt }) => paidAt },
    ],
  });
}
