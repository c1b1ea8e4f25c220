import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { asOf } from '../asOf.ts';

export const organizationUsagePage = definePage(
  graphql(`
    query OrganizationUsagePage($slug: Slug!, $at: DateTime) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        ...OrganizationFrame_organization
        rights(asOf: $at) {
          entitlements {
            ...UsageMeters_entitlement @unmask
            ...OverLimitCases_entitlement @unmask
          }
        }
      }
    }
  `),
  { variables: ({ url, params }) => ({ slug: params.slug ?? '', at: asOf(url.searchParams) }) },
);
