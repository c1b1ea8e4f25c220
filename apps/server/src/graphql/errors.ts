import { unwrapResolverError } from '@apollo/server/errors';
import { Forbidden } from '@member-console/domain/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Top-level codes whose message was written for the caller. Everything else is masked. */
const PUBLIC_CODES = new Set([
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'FORBIDDEN',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in to continue.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The same answer for what does not exist and for what the viewer may not know of. */
export function missing(what: string): GraphQLError {
  return new GraphQLError(`There is no such ${what}.`, { extensions: { code: 'NOT_FOUND' } });
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

export function badCursor(): GraphQLError {
  return badInput('This cursor is not one that the list gave out.');
}

export function tooComplex(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

/** What the outside sees of an error: no stack, and of a defect only that there was one. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const cause = forbiddenIn(error);
  if (cause !== null) {
    return { ...place, message: cause.message, extensions: { code: 'FORBIDDEN', required: cause.required } };
  }
  const code = formatted.extensions?.code;
  if (isTooLong(formatted)) {
    const message = 'This document is too long. Ask for less, or in several operations.';
    return { message, extensions: { code: 'QUERY_TOO_COMPLEX' } };
  }
  if (typeof code === 'string' && PUBLIC_CODES.has(code)) {
    return { ...place, message: withoutHint(formatted.message), extensions: { code } };
  }
  return {
    ...place,
    message: 'Something went wrong on our side. Try again; if it stays, tell us the request id.',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** A no of the domain, said by a resolver or before any ran. */
function forbiddenIn(error: unknown): Forbidden | null {
  const cause = unwrapResolverError(error);
  if (cause instanceof Forbidden) return cause;
  return error instanceof GraphQLError && error.originalError instanceof Forbidden
    ? error.originalError
    : null;
}

/** The parser gave up counting: that is no mistake in the document's grammar. */
function isTooLong({ message, extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'GRAPHQL_PARSE_FAILED' && /contains more tha[nt] \d+ tokens/.test(message);
}

/** Names that the caller did not say stay unsaid: the schema is not to be guessed letter by letter. */
function withoutHint(message: string): string {
  return message.replace(/ ?Did you mean .*\?$/s, '');
}

/** Whether an error is a defect of ours, which the log must hold in full. */
export function isDefect(error: unknown): boolean {
  if (forbiddenIn(error) !== null) return false;
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return typeof code !== 'string' || !PUBLIC_CODES.has(code);
}
