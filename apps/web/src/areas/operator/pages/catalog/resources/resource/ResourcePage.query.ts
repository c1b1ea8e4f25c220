import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const resourcePage = definePage(
  graphql(`
    query ResourcePage($key: String!) {
      viewer {
        ...OperatorFrame_viewer
      }
      resource(key: $key) {
        id
        key
        name
        description
        ...ResourceFacts_resource
        ...ResourceUses_resource
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
