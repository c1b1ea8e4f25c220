import { graphql } from '#graphql';
import { pageArguments } from '../../../../shared/list/keyset.ts';
import { definePage } from '../../../../shared/page/definePage.ts';
import { auditFilterOf, countedWindow, parseAuditFilters } from './filters.ts';

const entriesPerPage = 25;

export const auditPage = definePage(
  graphql(`
    query AuditPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $filter: AuditFilter
      $from: DateTime!
      $until: DateTime!
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      auditActionCounts(from: $from, until: $until) {
        action
        count
        isMore
      }
      auditEntries(first: $first, after: $after, last: $last, before: $before, filter: $filter) {
        nodes {
          id
          ...AuditTable_entry
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
    variables({ url }) {
      const filters = parseAuditFilters(url.searchParams);
      return {
        ...pageArguments(filters, entriesPerPage),
        filter: auditFilterOf(filters),
        ...countedWindow(filters),
      };
    },
  },
);
