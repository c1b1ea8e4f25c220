import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';

const rowsPerPage = 20;

export const organizationAuditPage = definePage(
  graphql(`
    query OrganizationAuditPage($slug: Slug!, $first: Int, $after: String, $last: Int, $before: String) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        ...OrganizationFrame_organization
        auditEntries(first: $first, after: $after, last: $last, before: $before) {
          nodes {
            id
            ...AuditTimeline_entry
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
