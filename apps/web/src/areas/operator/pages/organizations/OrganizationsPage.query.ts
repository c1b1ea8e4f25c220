import { graphql } from '#graphql';
import { pageArguments } from '../../../../shared/list/keyset.ts';
import { definePage } from '../../../../shared/page/definePage.ts';
import { parseOrganizationFilters } from './filters.ts';

const organizationsPerPage = 25;

export const organizationsPage = definePage(
  graphql(`
    query OrganizationsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $search: String
      $type: String
      $orderBy: OrganizationOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      organizations(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { search: $search, type: $type }
        orderBy: $orderBy
      ) {
        nodes {
          id
          type {
            key
            name
          }
          ...OrganizationTable_organization
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
      const filters = parseOrganizationFilters(url.searchParams);
      return {
        ...pageArguments(filters, organizationsPerPage),
        search: filters.search ?? null,
        type: filters.type ?? null,
        orderBy: filters.order ?? 'NEWEST',
      };
    },
  },
);
