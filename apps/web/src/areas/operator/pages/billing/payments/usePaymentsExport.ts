import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { paymentFilters } from '../../../billing/lists.ts';
import { paymentsAsked } from './paymentsAsked.ts';

const exportDocument = graphql(`
  query PaymentsExport($after: String, $paymentFilter: PaymentFilter, $billingOrder: BillingOrder!) {
    payments(first: 100, after: $after, filter: $paymentFilter, orderBy: $billingOrder) {
      nodes {
        id
        status
        createdAt
        amount {
          amount
          currency
        }
        refunded {
          amount
        }
        method {
          kind
          brand
          last4
        }
        failure {
          code
        }
        invoice {
          id
          number
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
export function usePaymentsExport(filters: ReturnType<typeof paymentFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'payments',
    document: exportDocument,
    variables: paymentsAsked(filters),
    connection: (data) => data.payments,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      { header: t('ledger.stripeId'), value: ({ stripe }) => stripe?.id ?? null },
      { header: t('payment.invoice'), value: ({ invoice }) => invoice?.number ?? null },
      { header: t('ledger.status'), value: ({ status }) => status },
      { header: t('ledger.amount'), value: ({ amount }) => amount.amount },
      { header: t('payment.refunded'), value: ({ refunded }) => refunded.amount },
      { header: t('ledger.currency'), value: ({ amount }) => amount.currency },
      { header: t('payments.method'), value: ({ method }) => method?.brand ?? method?.kind ?? null },
      { header: t('payment.failure'), value: ({ failure }) => failure?.code ?? null },
      { header: t('ledger.created'), value: ({ createdAt }) => createdAt },
    ],
  });
}
