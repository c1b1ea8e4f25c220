import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const laddersPerPage = 25;

export const laddersPage = definePage(
  graphql(`
    query LaddersPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      catalogLadders(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...LadderTable_ladder
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
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), laddersPerPage) },
);
