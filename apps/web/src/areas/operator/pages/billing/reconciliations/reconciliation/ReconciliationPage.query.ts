import { graphql } from '#graphql';
import { pageArguments } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { parseDriftFilters } from './filters.ts';

const driftsPerPage = 25;

export const reconciliationPage = definePage(
  graphql(`
    query ReconciliationPage(
      $runId: ID!
      $first: Int
      $after: String
      $last: Int
      $before: String
      $isOpen: Boolean
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      reconciliation(id: $runId) {
        id
        kind
        state
        isDryRun
        startedAt
        reason
        customerCount
        checkedCount
        failedCount
        startedBy {
          id
          displayName
        }
        drifts {
          class
          foundCount
          repairedCount
        }
        auditEntries(first: 5) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
      }
      drifts(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { reconciliationId: $runId, isOpen: $isOpen }
      ) {
        nodes {
          id
          ...DriftTable_drift @unmask
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const filters = parseDriftFilters(url.searchParams);
      return {
        ...pageArguments(filters, driftsPerPage),
        runId: params.id ?? '',
        isOpen: filters.state === undefined ? null : filters.state === 'open',
      };
    },
  },
);
