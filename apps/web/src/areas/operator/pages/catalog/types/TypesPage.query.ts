import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';

const typesPerPage = 25;

export const typesPage = definePage(
  graphql(`
    query TypesPage($first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      organizationTypes(first: $first, after: $after, last: $last, before: $before) {
        nodes {
          id
          key
          name
          organizationCount
          defaultGrants {
            id
            gives {
              id
              name
            }
            ladder {
              id
              name
            }
          }
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
  { variables: ({ url }) => pageArguments(placeOf(url.searchParams), typesPerPage) },
);
