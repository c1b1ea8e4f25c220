import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { instantsIn } from './instants.ts';

export const organizationComparePage = definePage(
  graphql(`
    query OrganizationComparePage($slug: Slug!, $from: DateTime!, $to: DateTime!) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        ...OrganizationFrame_organization
        before: rights(asOf: $from) {
          at
          ...Comparison_rights @unmask
        }
        after: rights(asOf: $to) {
          at
          ...Comparison_rights @unmask
        }
        entitlementDiff(from: $from, to: $to) {
          ...Comparison_difference @unmask
        }
      }
    }
  `),
  {
    variables: ({ url, params }) => ({
      slug: params.slug ?? '',
      ...instantsIn(url.searchParams, Date.now()),
    }),
  },
);
