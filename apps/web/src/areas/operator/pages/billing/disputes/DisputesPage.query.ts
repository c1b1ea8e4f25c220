import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { disputeFilters } from '../../../billing/lists.ts';
import { disputesAsked } from './disputesAsked.ts';

const rowsPerPage = 25;

export const disputesPage = definePage(
  graphql(`
    query DisputesPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $disputeFilter: DisputeFilter
      $disputeOrder: DisputeOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      disputes(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $disputeFilter
        orderBy: $disputeOrder
      ) {
        nodes {
          id
          ...DisputeTable_dispute
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
      const filters = disputeFilters.parse(url.searchParams);
      return { ...pageArguments(filters, rowsPerPage), ...disputesAsked(filters) };
    },
  },
);
