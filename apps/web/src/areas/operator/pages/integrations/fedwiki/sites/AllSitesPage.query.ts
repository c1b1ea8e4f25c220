import { graphql } from '#graphql';
import { pageArguments } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { parseSitesFilters } from './filters.ts';

const sitesPerPage = 25;

export const allSitesPage = definePage(
  graphql(`
    query AllSitesPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $search: String
      $siteState: SiteState
      $isBehind: Boolean
      $siteOrder: SiteOrder!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      sites(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { search: $search, state: $siteState, isBehind: $isBehind }
        orderBy: $siteOrder
      ) {
        nodes {
          id
          ...AllSitesTable_site
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
      const filters = parseSitesFilters(url.searchParams);
      return {
        ...pageArguments(filters, sitesPerPage),
        search: filters.search ?? null,
        siteState: filters.state ?? null,
        isBehind: filters.isBehind ?? null,
        siteOrder: filters.order ?? 'NEWEST',
      };
    },
  },
);
