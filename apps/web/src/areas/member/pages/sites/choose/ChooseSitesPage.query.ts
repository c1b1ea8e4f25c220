import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const chooseSitesPage = definePage(
  graphql(`
    query ChooseSitesPage {
      viewer {
        ...MemberFrame_viewer
        ...LiveOrganization_viewer
        defaultOrganization {
          id
          viewerCapabilities
          entitlements {
            resource {
              id
              key
            }
            overLimit {
              limit
            }
          }
          ...ChooseSitesForm_organization
        }
      }
    }
  `),
);
