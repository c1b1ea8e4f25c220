import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { parseJobFilters } from './filters.ts';

const jobsPerPage = 25;

export const jobsPage = definePage(
  graphql(`
    query JobsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $state: JobState
      $task: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      queue {
        ...QueueSummary_queue @unmask
        ...WorkerTable_queue @unmask
      }
      jobs(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { state: $state, task: $task }
      ) {
        nodes {
          id
          ...JobTable_job
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
      const filters = parseJobFilters(url.searchParams);
      return {
        ...pageArguments(filters, jobsPerPage),
        state: filters.state ?? null,
        task: filters.task ?? null,
      };
    },
  },
);
