import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const setPage = definePage(
  graphql(`
    query SetPage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      entitlementSet(key: $key) {
        id
        key
        name
        currentVersion {
          id
          number
          ...VersionRules_version
        }
        draft {
          id
          number
        }
        ...SetVersions_set
        ...SetProducts_set
        auditEntries(first: 10) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ key: params.key ?? '' }) },
);
