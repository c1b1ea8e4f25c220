import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { NotThere, problemOf, SignedOut } from './problem.ts';

function graphqlError(code: string) {
  return new CombinedGraphQLErrors({
    errors: [{ message: code, extensions: { code, requestId: 'request-7' } }],
  } as never);
}

test.each([
  ['UNAUTHENTICATED', 'signedOut'],
  ['FORBIDDEN', 'forbidden'],
  ['NOT_FOUND', 'notFound'],
  ['RATE_LIMITED', 'busy'],
  ['INTERNAL_SERVER_ERROR', 'failed'],
  ['SOMETHING_NEW', 'failed'],
])('the code %s is a problem of the kind %s', (code, kind) => {
  expect(problemOf(graphqlError(code))).toEqual({ kind, requestId: 'request-7' });
});

test.each([
  [401, 'signedOut'],
  [403, 'forbidden'],
  [429, 'busy'],
  [500, 'failed'],
  [502, 'offline'],
  [503, 'offline'],
])('an answer with status %s is a problem of the kind %s', (status, kind) => {
  const response = new Response('', { status, headers: { 'x-request-id': 'request-8' } });
  const error = new ServerError('no', { response, bodyText: '' });
  expect(problemOf(error)).toEqual({ kind, requestId: 'request-8' });
});

test.each([
  [new SignedOut(), 'signedOut'],
  [new NotThere(), 'notFound'],
  [new TypeError('Failed to fetch'), 'offline'],
  [new TypeError('Failed to fetch dynamically imported module: /assets/HomePage-1.js'), 'outdated'],
  [new TypeError('x is not a function'), 'failed'],
  ['a string', 'failed'],
])('%s is a problem of the kind %s', (error, kind) => {
  expect(problemOf(error)).toEqual({ kind, requestId: null });
});
