import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const newSitePage = definePage(
  graphql(`
    query NewSitePage {
      viewer {
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        defaultOrganization {
          id
          viewerCapabilities
          ...SiteAllowance_organization
          ...NewSiteForm_organization
        }
      }
    }
  `),
);
