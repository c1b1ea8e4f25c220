import { graphql } from '#graphql';
import { definePage } from '../../../../../../../shared/page/definePage.ts';

export const stripeEventPage = definePage(
  graphql(`
    query StripeEventPage($eventId: ID!) {
      viewer {
        ...OperatorFrame_viewer
      }
      stripeEvent(id: $eventId) {
        id
        stripeId
        type
        state
        occurredAt
        receivedAt
        doneAt
        attempts
        lastError
        apiVersion
        stripeCustomer
        stripeObject
        payload
        organization {
          id
          slug
          name
        }
        auditEntries(first: 20) {
          nodes {
            id
            ...AuditTimeline_entry
          }
        }
      }
    }
  `),
  { variables: ({ params }) => ({ eventId: params.id ?? '' }) },
);
