import { graphql } from '#graphql';
import { definePage } from '../../../../../../shared/page/definePage.ts';

export const jobPage = definePage(
  graphql(`
    query JobPage($jobId: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      job(id: $jobId) {
        id
        task
        state
        attempts
        maxAttempts
        runAt
        createdAt
        lockedAt
        lockedBy
        lastError
        subjects {
          name
          id
        }
        auditEntries(first: 20) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
        ...JobActs_job
      }
    }
  `),
  { variables: ({ params }) => ({ jobId: params.id ?? '' }) },
);
