import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const sitePage = definePage(
  graphql(`
    query SitePage($siteId: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      node(id: $siteId) {
        ... on Site {
          id
          title
          isBehind
          ...SiteStanding_site
          ...SiteActs_site
          ...SiteFacts_site
          ...SiteReasons_site
          auditEntries(first: 20) {
            nodes {
              id
              ...AuditTimeline_entry
            }
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ siteId: params.id ?? '' }) },
);
