import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '#graphql';
import type { SiteState } from '../../../__generated__/graphql.ts';

const pendingSitesQuery = graphql(`
  query PendingSites($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Site {
        state
        url
        readOnlyReason
      }
    }
  }
`);

/** Milliseconds between two looks at sites that are being set up. */
const pause = 2000;

/** Looks after sites that are being set up until they are there; not while nobody looks at the page. */
export function usePendingSites(sites: readonly { readonly id: string; readonly state: SiteState }[]): void {
  const apollo = useApolloClient();
  const pending = sites.flatMap(({ id, state }) => (state === 'PENDING' ? [id] : [])).join(' ');
  useEffect(() => {
    if (pending === '') return;
    const timer = setInterval(() => {
      if (document.hidden) return;
      apollo
        .query({
          query: pendingSitesQuery,
          variables: { ids: pending.split(' ') },
          fetchPolicy: 'network-only',
        })
        .catch(() => undefined); // The next look may succeed.
    }, pause);
    return () => clearInterval(timer);
  }, [apollo, pending]);
}
