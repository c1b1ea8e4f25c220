import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { asOf } from '../asOf.ts';

const rowsPerPage = 25;

export const organizationOverridesPage = definePage(
  graphql(`
    query OrganizationOverridesPage(
      $slug: Slug!
      $at: DateTime
      $first: Int
      $after: String
      $last: Int
      $before: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        ...OrganizationFrame_organization
        rights(asOf: $at) {
          at
        }
        overrides(first: $first, after: $after, last: $last, before: $before, filter: { liveAt: $at }) {
          nodes {
            id
            ...OrganizationOverrides_override
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
      at: asOf(url.searchParams),
      ...pageArguments(placeOf(url.searchParams), rowsPerPage),
    }),
  },
);
