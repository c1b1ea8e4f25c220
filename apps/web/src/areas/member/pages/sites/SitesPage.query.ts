import { graphql } from '#graphql';
import { pageArguments } from '../../../../shared/list/keyset.ts';
import { definePage } from '../../../../shared/page/definePage.ts';
import { parseSiteFilters } from './filters.ts';

const sitesPerPage = 20;

export const sitesPage = definePage(
  graphql(`
    query SitesPage($first: Int, $after: String, $last: Int, $before: String, $states: [SiteState!]) {
      viewer {
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        defaultOrganization {
          id
          viewerCapabilities
          ...SiteExcess_organization
          ...SiteAllowance_organization
          sites(first: $first, after: $after, last: $last, before: $before, filter: { states: $states }) {
            nodes {
              id
              state
              ...SiteTable_site
            }
            pageInfo {
              hasNextPage
              hasPreviousPage
              startCursor
              endCursor
            }
          }
        }
      }
    }
  `),
  {
    variables({ url }) {
      const filters = parseSiteFilters(url.searchParams);
      return { ...pageArguments(filters, sitesPerPage), states: filters.state ? [filters.state] : null };
    },
  },
);
