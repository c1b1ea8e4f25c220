import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { accountFilters } from '../../../billing/lists.ts';
import { accountsAsked } from './accountsAsked.ts';

const rowsPerPage = 25;

export const accountsPage = definePage(
  graphql(`
    query AccountsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $accountFilter: BillingAccountFilter
      $accountOrder: BillingAccountOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      billingAccounts(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $accountFilter
        orderBy: $accountOrder
      ) {
        nodes {
          id
          ...AccountTable_account
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
      const filters = accountFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...accountsAsked(filters) };
    },
  },
);
