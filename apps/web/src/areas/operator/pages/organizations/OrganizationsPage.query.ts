import { graphql } from '#graphql';
import { pageArguments } from '../../../../shared/list/keyset.ts';
import { definePage } from '../../../../shared/page/definePage.ts';
import { filterOf, parseOrganizationFilters } from './filters.ts';

const organizationsPerPage = 25;

export const organizationsPage = definePage(
  graphql(`
    query OrganizationsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: OrganizationFilter
      $orderBy: OrganizationOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      planLadders {
        ...OrganizationFilterFields_ladder @unmask
      }
      organizationTypes(first: 100) {
        nodes {
          ...OrganizationFilterFields_type @unmask
        }
      }
      organizations(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: $filter
        orderBy: $orderBy
      ) {
        nodes {
          id
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
        filter: filterOf(filters),
        orderBy: filters.order ?? 'NEWEST',
      };
    },
  },
);
