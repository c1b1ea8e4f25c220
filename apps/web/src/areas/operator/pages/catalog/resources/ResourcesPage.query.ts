import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const resourcesPerPage = 50;

export const resourcesPage = definePage(
  graphql(`
    query ResourcesPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      resources(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          ...ResourceTable_resource
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
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), resourcesPerPage) },
);
