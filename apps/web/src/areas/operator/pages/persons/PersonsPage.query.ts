import { graphql } from '#graphql';
import { pageArguments } from '../../../../shared/list/keyset.ts';
import { definePage } from '../../../../shared/page/definePage.ts';
import { parsePersonFilters } from './filters.ts';

const personsPerPage = 25;

export const personsPage = definePage(
  graphql(`
    query PersonsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $search: String
      $orderBy: PersonOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      persons(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { search: $search }
        orderBy: $orderBy
      ) {
        nodes {
          id
          ...PersonTable_person
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
      const filters = parsePersonFilters(url.searchParams);
      return {
        ...pageArguments(filters, personsPerPage),
        search: filters.search ?? null,
        orderBy: filters.order ?? 'NEWEST',
      };
    },
  },
);
