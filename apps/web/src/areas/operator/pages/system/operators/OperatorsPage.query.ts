import { graphql } from '#graphql';
import { pageArguments } from '../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../shared/page/definePage.ts';
import { parseOperatorFilters } from './filters.ts';

const termsPerPage = 25;

export const operatorsPage = definePage(
  graphql(`
    query OperatorsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $state: OperatorTermState
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      operatorTerms(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { state: $state }
      ) {
        nodes {
          id
          ...OperatorTable_term
          ...TermDialogs_term
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
      const filters = parseOperatorFilters(url.searchParams);
      const { state = 'RUNNING' } = filters;
      return { ...pageArguments(filters, termsPerPage), state: state === 'ALL' ? null : state };
    },
  },
);
