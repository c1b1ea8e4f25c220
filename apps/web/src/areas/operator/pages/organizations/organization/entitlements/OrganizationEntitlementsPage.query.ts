import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { asOf } from '../asOf.ts';

export const organizationEntitlementsPage = definePage(
  graphql(`
    query OrganizationEntitlementsPage($slug: Slug!, $at: DateTime) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        ...OrganizationFrame_organization
        rights(asOf: $at) {
          entitlements {
            resource {
              id
            }
            ...EntitlementCard_entitlement @unmask
          }
        }
      }
    }
  `),
  { variables: ({ url, params }) => ({ slug: params.slug ?? '', at: asOf(url.searchParams) }) },
);
