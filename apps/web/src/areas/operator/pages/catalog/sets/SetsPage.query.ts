import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const setsPerPage = 50;

export const setsPage = definePage(
  graphql(`
    query SetsPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      entitlementSets(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...SetTable_set
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
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), setsPerPage) },
);
