import { graphql } from '#graphql';
import { definePage } from '../../../../../shared/page/definePage.ts';

export const auditEntryPage = definePage(
  graphql(`
    query AuditEntryPage($id: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      node(id: $id) {
        ... on AuditEntry {
          id
          action
          subject {
            id
            name
          }
          before
          after
          ...AuditEntryFacts_entry
          auditEntries(first: 50) {
            nodes {
              id
              ...AuditTimeline_entry
            }
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ id: params.id ?? '' }) },
);
