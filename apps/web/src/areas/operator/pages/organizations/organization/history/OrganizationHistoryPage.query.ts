import { graphql } from '#graphql';
import { pageArguments, placeOf } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { asOf } from '../asOf.ts';
import { requestsPrefix } from './places.ts';

const rowsPerPage = 20;

export const organizationHistoryPage = definePage(
  graphql(`
    query OrganizationHistoryPage(
      $slug: Slug!
      $at: DateTime
      $first: Int
      $after: String
      $last: Int
      $before: String
      $requestsFirst: Int
      $requestsAfter: String
      $requestsLast: Int
      $requestsBefore: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      organization(slug: $slug) {
        id
        slug
        ...OrganizationFrame_organization
        transitions(first: $first, after: $after, last: $last, before: $before, filter: { until: $at }) {
          nodes {
            id
            ...TransitionList_transition
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
        planRequests(
          first: $requestsFirst
          after: $requestsAfter
          last: $requestsLast
          before: $requestsBefore
        ) {
          nodes {
            id
            ...RequestTable_request
          }
          pageInfo {
            hasNextPage
            hasPreviousPage
            startCursor
            endCursor
          }
        }
      }
    }
  `),
  {
    variables({ url, params }) {
      const requests = pageArguments(placeOf(url.searchParams, requestsPrefix), rowsPerPage);
      return {
        slug: params.slug ?? '',
        at: asOf(url.searchParams),
        ...pageArguments(placeOf(url.searchParams), rowsPerPage),
        requestsFirst: requests.first,
        requestsAfter: requests.after,
        requestsLast: requests.last,
        requestsBefore: requests.before,
      };
    },
  },
);
