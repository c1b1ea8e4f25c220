import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';

const rowsPerPage = 10;

export const subscriptionPage = definePage(
  graphql(`
    query SubscriptionPage(
      $subscriptionId: ID!
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      node(id: $subscriptionId) {
        ... on Subscription {
          id
          status
          items {
            price {
              id
              product {
                id
                name
              }
            }
          }
          ...SubscriptionFacts_subscription
          ...SubscriptionItems_subscription
          ...SubscriptionPhases_subscription
          invoices(first: $first, after: $after, last: $last, before: $before) {
            nodes {
              id
              ...InvoiceTable_invoice
            }
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
          }
          auditEntries(first: 20) {
            nodes {
              id
              ...AuditTimeline_entry
            }
          }
        }
      }
    }
  `),
  {
    variables: ({ url, params }) => ({
      subscriptionId: params.id ?? '',
      ...pageArguments(placeOf(url.searchParams), rowsPerPage),
    }),
  },
);
