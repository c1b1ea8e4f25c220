import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';

const rowsPerPage = 25;

export const organizationMembersPage = definePage(
  graphql(`
    query OrganizationMembersPage($slug: Slug!, $first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        ...OrganizationFrame_organization
        memberships(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
            ...OrganizationMembers_membership
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
