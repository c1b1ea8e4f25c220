import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { parseConcernFilters } from './filters.ts';

const concernsPerPage = 25;

export const billingConcernsPage = definePage(
  graphql(`
    query BillingConcernsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $concernKind: BillingConcernKind
      $isOpen: Boolean
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      billingConcerns(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { kind: $concernKind, isOpen: $isOpen }
      ) {
        nodes {
          id
          ...ConcernTable_concern @unmask
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
      const filters = parseConcernFilters(url.searchParams);
      return {
        ...pageArguments(filters, concernsPerPage),
        concernKind: filters.kind ?? null,
        isOpen: filters.show === 'all' ? null : filters.show !== 'closed',
      };
    },
  },
);
