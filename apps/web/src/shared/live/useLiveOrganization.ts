import type { ApolloClient } from '@apollo/client';
import { useApolloClient, useFragment } from '@apollo/client/react';
import { useEffect } from 'react';
import { graphql } from '#graphql';
import { problemOf } from '../api/problem.ts';

const viewerFragment = graphql(`
  fragment LiveOrganization_viewer on Viewer {
    defaultOrganization {
      id
      version
    }
  }
`);

const changeQuery = graphql(`
  query OrganizationChange($organizationId: ID!, $knownVersion: String) {
    organizationChange(organizationId: $organizationId, knownVersion: $knownVersion) {
      version
      hasChanged
    }
  }
`);

/** Milliseconds in which a page that has just come is left to itself. */
const REST = 500;

/** Milliseconds before asking again after an answer that did not come. */
const PAUSE = 5000;

/**
 * Keeps the page that is open true: as soon as anybody anywhere changes what the viewer's organization may use, the page
 * asks its question again, once. Nobody asks while nobody looks; who looks again is told what happened meanwhile. For
 * pages whose question spreads `LiveOrganization_viewer`.
 */
export function useLiveOrganization(): void {
  const apollo = useApolloClient();
  const { data, complete } = useFragment({
    fragment: viewerFragment,
    fragmentName: 'LiveOrganization_viewer',
    from: { __typename: 'Viewer' },
  });
  const organization = complete ? data.defaultOrganization : null;
  const id = organization?.id;
  const version = organization?.version;
  useEffect(() => {
    if (id === undefined || version === undefined) return;
    const leaving = new AbortController();
    // It knows which version it shows, so it misses nothing by coming to rest first.
    const begin = () => void follow(apollo, { id, version }, leaving.signal);
    const timer = setTimeout(begin, REST);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [apollo, id, version]);
}

/** Until something has changed, or nobody wants to know any more. The page that is asked anew brings the next version. */
async function follow(
  apollo: ApolloClient,
  { id: organizationId, version: knownVersion }: { readonly id: string; readonly version: string },
  leaving: AbortSignal,
): Promise<void> {
  while (!leaving.aborted) {
    await untilVisible(leaving);
    const hidden = new AbortController();
    const onHidden = () => document.hidden && hidden.abort();
    document.addEventListener('visibilitychange', onHidden);
    try {
      const { data } = await apollo.query({
        query: changeQuery,
        variables: { organizationId, knownVersion },
        fetchPolicy: 'no-cache',
        context: {
          queryDeduplication: false,
          fetchOptions: { signal: AbortSignal.any([leaving, hidden.signal]) },
        },
      });
      if (data?.organizationChange?.hasChanged === true) {
        await apollo.refetchQueries({ include: 'active' });
        // Asked anew, the page knows the version; one that could not be asked is asked again.
        await pause(leaving);
      }
    } catch (error) {
      // Nobody is told of anything any more; the next act says so.
      if (problemOf(error).kind === 'signedOut') return;
      if (!hidden.signal.aborted) await pause(leaving);
    } finally {
      document.removeEventListener('visibilitychange', onHidden);
    }
  }
}

function untilVisible(leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !leaving.aborted) return;
      document.removeEventListener('visibilitychange', look);
      leaving.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    leaving.addEventListener('abort', look);
    look();
  });
}

function pause(leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    leaving.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
