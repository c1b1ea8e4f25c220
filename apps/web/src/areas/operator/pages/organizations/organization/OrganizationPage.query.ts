import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { asOf } from './asOf.ts';

export const organizationPage = definePage(
  graphql(`
    query OrganizationPage($slug: Slug!, $at: DateTime) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        ...OrganizationFrame_organization
        ...OrganizationSummary_organization
        ...OrganizationTimeline_organization
        rights(asOf: $at) {
          at
          isSuspended
          plans {
            ...CurrentPlans_plan @unmask
            ...Attention_plan @unmask
          }
          entitlements {
            ...Attention_entitlement @unmask
            ...UsageMeters_entitlement @unmask
          }
        }
      }
    }
  `),
  { variables: ({ url, params }) => ({ slug: params.slug ?? '', at: asOf(url.searchParams) }) },
);
