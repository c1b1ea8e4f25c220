import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';

const rowsPerPage = 25;

export const organizationSitesPage = definePage(
  graphql(`
    query OrganizationSitesPage($slug: Slug!, $first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        ...OrganizationFrame_organization
        sites(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
            ...OrganizationSites_site
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
  `),
  {
    variables: ({ url, params }) => ({
      slug: params.slug ?? '',
      ...pageArguments(placeOf(url.searchParams), rowsPerPage),
    }),
  },
);
