import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { intentFilters } from '../../../billing/lists.ts';
import { intentsAsked } from './intentsAsked.ts';

const rowsPerPage = 25;

export const intentsPage = definePage(
  graphql(`
    query IntentsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $intentFilter: BillingIntentFilter
      $billingOrder: BillingOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      billingIntents(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $intentFilter
        orderBy: $billingOrder
      ) {
        nodes {
          id
          ...IntentTable_intent
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
      const filters = intentFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...intentsAsked(filters) };
    },
  },
);
