import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import { useCsvExport } from '../../../../../shared/list/useCsvExport.ts';
import type { subscriptionFilters } from '../../../billing/lists.ts';
import { subscriptionsAsked } from './subscriptionsAsked.ts';

const exportDocument = graphql(`
  query SubscriptionsExport(
    $after: String
    $subscriptionFilter: SubscriptionFilter
    $subscriptionOrder: SubscriptionOrder!
  ) {
    subscriptions(first: 100, after: $after, filter: $subscriptionFilter, orderBy: $subscriptionOrder) {
      nodes {
        id
        status
        startedAt
        periodEndsAt
        access {
          isGiven
          until
        }
        items {
          quantity
          amount {
            amount
            currency
          }
          price {
            id
            product {
              id
              name
            }
          }
        }
        organization {
          id
          slug
        }
        stripe {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every subscription that the filters let through, as a file. */
export function useSubscriptionsExport(filters: ReturnType<typeof subscriptionFilters.parse>) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'subscriptions',
    document: exportDocument,
    variables: subscriptionsAsked(filters),
    connection: (data) => data.subscriptions,
    columns: [
      { header: t('ledger.id'), value: ({ id }) => id },
      { header: t('ledger.stripeId'), value: ({ stripe }) => stripe?.id ?? null },
      { header: t('ledger.organization'), value: ({ organization }) => organization.slug },
      {
        header: t('subscriptions.what'),
        value: ({ items }) => items.map(({ price }) => price?.product.name ?? '?').join(', '),
      },
      { header: t('subscription.quantity'), value: ({ items }) => items[0]?.quantity ?? null },
      { header: t('ledger.amount'), value: ({ items }) => items[0]?.amount?.amount ?? null },
      { header: t('ledger.currency'), value: ({ items }) => items[0]?.amount?.currency ?? null },
      { header: t('ledger.status'), value: ({ status }) => status },
      { header: t('subscription.access'), value: ({ access }) => access.isGiven },
      { header: t('subscription.until'), value: ({ access }) => access.until },
      { header: t('subscriptions.started'), value: ({ startedAt }) => startedAt },
      { header: t('subscriptions.renewal'), value: ({ periodEndsAt }) => periodEndsAt },
    ],
  });
}
