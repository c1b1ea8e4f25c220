import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { subscriptionFilters } from '../../../billing/lists.ts';
import { subscriptionsAsked } from './subscriptionsAsked.ts';

const rowsPerPage = 25;

export const subscriptionsPage = definePage(
  graphql(`
    query SubscriptionsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $subscriptionFilter: SubscriptionFilter
      $subscriptionOrder: SubscriptionOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      subscriptions(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $subscriptionFilter
        orderBy: $subscriptionOrder
      ) {
        nodes {
          id
          ...SubscriptionTable_subscription
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `),
  {
    variables({ url }) {
      const filters = subscriptionFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...subscriptionsAsked(filters) };
    },
  },
);
