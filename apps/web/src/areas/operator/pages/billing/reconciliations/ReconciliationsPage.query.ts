import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const runsPerPage = 25;

export const reconciliationsPage = definePage(
  graphql(`
    query ReconciliationsPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      reconciliations(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...ReconciliationTable_run @unmask
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
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), runsPerPage) },
);
