import { ApolloClient, type FieldMergeFunction, InMemoryCache, type Reference } from '@apollo/client';
import { ApolloLink } from '@apollo/client/link';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { from } from 'rxjs';
import { possibleTypes } from '../__generated__/possibleTypes.ts';
import { problemOf, requiredOf } from '../shared/api/problem.ts';
import { nextTask } from '../shared/page/nextTask.ts';
import { leaveViewing, VIEW_AS, viewingOfTab } from '../shared/session/viewing.ts';

interface TrustedDocument {
  readonly __meta__?: { readonly hash?: string };
}

const hashOf = (operation: ApolloLink.Operation) => (operation.query as TrustedDocument).__meta__?.hash;

/**
 * In production an operation travels as the hash under which the server knows it. In development, where the
 * server's list may be older than the page, it travels as text.
 */
const trustedDocuments = new ApolloLink((operation, forward) => {
  if (import.meta.env.DEV) return forward(operation);
  const sha256Hash = hashOf(operation);
  operation.extensions = { ...operation.extensions, persistedQuery: { version: 1, sha256Hash } };
  operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
  return forward(operation);
});

/** An answer that was there before the question: the server put it into the document. */
export interface GivenAnswer {
  /** Of the operation. */
  readonly hash: string;
  readonly result: ApolloLink.Result;
}

/**
 * Takes what is given in the place of asking, once: whoever asks again wants to know what is true now. To ask and to keep
 * the answer are long work on a slow phone, so each is a task of its own.
 */
function alreadyAnswered(given: GivenAnswer | null): ApolloLink {
  let left = given;
  return new ApolloLink((operation, forward) => {
    if (left === null || hashOf(operation) !== left.hash) return forward(operation);
    const { result } = left;
    left = null;
    return from(nextTask().then(() => result));
  });
}

/** While the tab looks with somebody's eyes, every question says so; what is asked in one's own name does not. */
const viewAs = new ApolloLink((operation, forward) => {
  const viewing = viewingOfTab();
  if (viewing !== null && operation.getContext().inOwnName !== true) {
    operation.setContext(({ headers }) => ({ headers: { ...headers, [VIEW_AS]: viewing.id } }));
  }
  return forward(operation);
});

/** Two pages may ask different things about the same entitlement; neither forgets what the other learned. */
const mergeByResource: FieldMergeFunction<readonly Reference[]> = (
  known = [],
  told,
  { readField, mergeObjects },
) =>
  told.map((entitlement) => {
    const resource = readField<Reference>('resource', entitlement);
    const same = known.find(
      (earlier) => readField<Reference>('resource', earlier)?.__ref === resource?.__ref,
    );
    return same ? mergeObjects(same, entitlement) : entitlement;
  });

export interface ApolloOptions {
  readonly onSignedOut: () => void;
  readonly given?: GivenAnswer | null;
  /** Milliseconds for which an answer is kept that nobody looks at. */
  readonly keptFor?: number;
}

/**
 * The page's view of the API. `onSignedOut` is called when the server refuses an act because the session has
 * ended; a page that only reads says so itself.
 */
export function createApollo({ onSignedOut, given = null, keptFor = 30_000 }: ApolloOptions): ApolloClient {
  const expiry = new ErrorLink(({ error, operation }) => {
    // The server has ended the look, or never knew it: then nothing is seen through it any more.
    if (viewingOfTab() !== null && requiredOf(error) === 'viewing.live') leaveViewing();
    if (operation.operationType === 'mutation' && problemOf(error).kind === 'signedOut') onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([
      expiry,
      alreadyAnswered(given),
      trustedDocuments,
      viewAs,
      new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        headers: { 'apollo-require-preflight': '1' },
      }),
    ]),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: {
        // There is one viewer; every page adds what it learned to the same record.
        Viewer: { keyFields: [] },
        // Its id names the grant or override that it is, which may give several things.
        Contribution: { keyFields: false },
        // An amount is what it is, whichever of its forms was asked for; how a thing stands in Stripe, of that thing.
        Money: { merge: true },
        StripeSync: { merge: true },
        Rights: { fields: { entitlements: { merge: mergeByResource } } },
        Organization: { fields: { entitlements: { merge: mergeByResource } } },
      },
    }),
    defaultOptions: { react: { suspense: { autoDisposeTimeoutMs: keptFor } } },
    dataMasking: true,
  });
}
