import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { intentFilters } from '../../../billing/lists.ts';
import { intentsAsked } from './intentsAsked.ts';

const exportDocument = graphql(`
  query IntentsExport($after: String, $intentFilter: BillingIntentFilter, $billingOrder: BillingOrder!) {
    billingIntents(first: 100, after: $after, filter: $intentFilter, orderBy: $billingOrder) {
      nodes {
        id
        kind
        state
        quantity
        reason
        url
        createdAt
        expiresAt
        price {
          id
          product {
            id
            name
          }
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
export function useIntentsExport(filters: ReturnType<typeof intentFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'intents',
    document: exportDocument,
    variables: intentsAsked(filters),
    connection: (data) => data.billingIntents,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      { header: t('intents.what'), value: ({ kind }) => kind },
      { header: t('subscription.product'), value: ({ price }) => price?.product.name ?? null },
      { header: t('subscription.quantity'), value: ({ quantity }) => quantity },
      { header: t('ledger.reason'), value: ({ reason }) => reason },
      { header: t('ledger.status'), value: ({ state }) => state },
      { header: t('intents.link'), value: ({ url }) => url },
      { header: t('ledger.created'), value: ({ createdAt }) => createdAt },
      { header: t('intents.expires'), value: ({ expiresAt }) => expiresAt },
    ],
  });
}
