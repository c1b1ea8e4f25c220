import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** Why an answer failed, in the terms a page can act on. */
export type ProblemKind = 'signedOut' | 'forbidden' | 'notFound' | 'offline' | 'busy' | 'outdated' | 'failed';

export interface Problem {
  readonly kind: ProblemKind;
  /** Names the request in the server's log; null when the server was not reached. */
  readonly requestId: string | null;
}

/** A page needs a signed-in person and the answer holds none. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** What was asked for does not exist, or not for this person. */
export class NotThere extends Error {
  override readonly name = 'NotThere';
}

const kindOfCode: Record<string, ProblemKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  RATE_LIMITED: 'busy',
};

const kindOfStatus: Record<number, ProblemKind> = {
  401: 'signedOut',
  403: 'forbidden',
  429: 'busy',
};

/** Chunks of a version that is no longer served fail to load; browsers word that differently. */
const missingChunk = /dynamically imported module|importing a module script|module script failed/i;

function requestIdOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The capability that an answer misses, when the server named one. */
export function requiredOf(error: unknown): unknown {
  return CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions?.required : undefined;
}

/** Classifies anything thrown by Apollo, the router or a page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SignedOut) return { kind: 'signedOut', requestId: null };
  if (error instanceof NotThere) return { kind: 'notFound', requestId: null };
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions;
    return {
      kind: kindOfCode[String(extensions?.code)] ?? 'failed',
      requestId: requestIdOf(extensions?.requestId),
    };
  }
  if (ServerError.is(error) || ServerParseError.is(error)) {
    return {
      kind: kindOfStatus[error.statusCode] ?? (error.statusCode >= 502 ? 'offline' : 'failed'),
      requestId: requestIdOf(error.response.headers.get('x-request-id')),
    };
  }
  if (error instanceof Error && missingChunk.test(error.message))
    return { kind: 'outdated', requestId: null };
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message)) {
    return { kind: 'offline', requestId: null };
  }
  return { kind: 'failed', requestId: null };
}
