import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { type PreloadedQueryRef, type PreloadQueryFunction, useReadQuery } from '@apollo/client/react';
import { createContext, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { problemOf } from '../api/problem.ts';
import { forgetFailure } from './failures.ts';
import { nextTask } from './nextTask.ts';

/** How route loaders reach Apollo; the application puts it into the router's context. */
export const preloadContext = createContext<PreloadQueryFunction>();

/** Milliseconds in which an answer is shown at once; only a slower one shows a skeleton meanwhile. */
const patience = 150;

export interface PageAddress {
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
}

/** An answer that may hold a part only, beside what went wrong. */
type Answer<Data> = PreloadedQueryRef<Data, OperationVariables, 'complete' | 'streaming' | 'empty'>;

export interface PageQuery<Data> {
  /** The question itself, for what must be asked again. */
  readonly document: TypedDocumentNode<Data>;
  /** Asks the page's one question while its code is loading. */
  readonly loader: (args: LoaderFunctionArgs) => Promise<Answer<Data>>;
  /** The answer, kept up to date by the cache. Suspends until it is there; throws what went wrong. */
  readonly useAnswer: () => Data;
}

export interface PageOptions<Variables> {
  /** Reads the variables from the address. */
  readonly variables?: (address: PageAddress) => Variables;
  /**
   * The page is for strangers too: what only a signed-in person would get is simply missing. Its own words are there
   * before the answer, so that nobody waits for it, unless the server gave it along.
   */
  readonly forEverybody?: boolean;
  /** What stands around the page follows from the answer too, so that nothing shows before it. */
  readonly bringsItsFrame?: boolean;
}

/** Binds a route to its one query. */
export function definePage<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  { variables, forEverybody = false, bringsItsFrame = false }: PageOptions<Variables> = {},
): PageQuery<Data> {
  return {
    document: document as TypedDocumentNode<Data>,
    async loader({ context, request, params }) {
      const preload = context.get(preloadContext);
      const url = new URL(request.url);
      const answer = preload(document as TypedDocumentNode<Data>, {
        variables: variables?.({ url, params }) ?? {},
        fetchPolicy: forgetFailure(url.pathname + url.search) ? 'network-only' : 'cache-and-network',
        // What can be answered is: the frame around a page stays when the page itself fails.
        errorPolicy: 'all',
      });
      const arrived = preload.toPromise(answer).catch(() => undefined);
      if (bringsItsFrame) await arrived;
      const late = forEverybody ? nextTask() : new Promise((resolve) => setTimeout(resolve, patience));
      await Promise.race([arrived, late]);
      return answer;
    },
    useAnswer() {
      const { data, error } = useReadQuery(useLoaderData<Answer<Data>>());
      if (error && !(forEverybody && problemOf(error).kind === 'signedOut')) throw error;
      return data as Data;
    },
  };
}
