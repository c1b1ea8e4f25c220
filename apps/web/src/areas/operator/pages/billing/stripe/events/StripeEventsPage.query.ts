import { graphql } from '#graphql';
import { pageArguments } from '../../../../../../shared/list/keyset.ts';
import { definePage } from '../../../../../../shared/page/definePage.ts';
import { parseEventFilters } from './filters.ts';

const eventsPerPage = 25;

export const stripeEventsPage = definePage(
  graphql(`
    query StripeEventsPage(
      $first: Int
      $after: String
      $last: Int
      $before: String
      $eventState: StripeEventState
      $type: String
      $customer: String
    ) {
      viewer {
        ...OperatorFrame_viewer
      }
      stripeEvents(
        first: $first
        after: $after
        last: $last
        before: $before
        filter: { state: $eventState, type: $type, stripeCustomer: $customer }
      ) {
        nodes {
          id
          ...EventTable_event @unmask
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
      const filters = parseEventFilters(url.searchParams);
      return {
        ...pageArguments(filters, eventsPerPage),
        eventState: filters.state ?? null,
        type: filters.type ?? null,
        customer: filters.customer ?? null,
      };
    },
  },
);
