import { graphql } from '#graphql';
import { definePage } from '../../../../shared/page/definePage.ts';

export const homePage = definePage(
  graphql(`
    query HomePage {
      viewer {
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        person {
          id
          displayName
        }
        defaultOrganization {
          id
          ...CurrentPlans_organization
          ...SiteExcess_organization
          ...EntitlementList_organization
          ...SiteSummary_organization
        }
      }
    }
  `),
);
