import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '#graphql';

const lookAgainQuery = graphql(`
  query LookAgain($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Site {
        state
        url
        readOnlyReason
      }
      ... on BillingIntent {
        standing: state
        paidAt: url
      }
      ... on Organization {
        entitlements {
          resource {
            id
          }
          used
          remaining
        }
        ...SiteExcess_organization
      }
    }
  }
`);

/** Milliseconds between two looks at what is about to change. */
const pause = 2000;

/** Looks again and again at sites and organizations that change by themselves; not while nobody looks at the page. */
export function useLookAgain(ids: readonly string[]): void {
  const apollo = useApolloClient();
  const awaited = ids.join(' ');
  useEffect(() => {
    if (awaited === '') return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      apollo
        .query({ query: lookAgainQuery, variables: { ids: awaited.split(' ') }, fetchPolicy: 'network-only' })
        .catch(() => undefined); // The next look may succeed.
    }, pause);
    return () => clearInterval(timer);
  }, [apollo, awaited]);
}
