import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Rooms } from '../rooms.ts';
import { createRequestBudget } from './requestBudget.ts';
import { webHeaders } from './webRequest.ts';

/** Whoever has no session may ask for half as much: an address may be a whole school. */
const OF_STRANGERS = 0.5;

/**
 * Holds each session, and each address without one, to its budget of requests; tells it with every answer
 * (`RateLimit`, `RateLimit-Policy`), and when to come again with the one that is refused.
 */
export function limitRequests(
  rooms: Pick<Rooms, 'identity' | 'requestsPerMinute'>,
): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  const { identity, requestsPerMinute } = rooms;
  const session = createRequestBudget(requestsPerMinute);
  const stranger = createRequestBudget(requestsPerMinute * OF_STRANGERS);
  return async (request, reply) => {
    if (requestsPerMinute === 0) return;
    const headers = webHeaders(request);
    // Only a genuine cookie has a token, so that no caller gets a new budget by making one up.
    const token = identity.token(headers);
    const [name, budget] = token === null ? ['address', stranger] : ['session', session];
    const { isAllowed, remaining, seconds } = budget.spend(token ?? identity.client(headers));
    reply
      .header('ratelimit-policy', `"${name}";q=${Math.floor(budget.perMinute)};w=60`)
      .header('ratelimit', `"${name}";r=${remaining};t=${seconds}`);
    if (isAllowed) return;
    const message = `Too many requests. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
    return reply
      .code(429)
      .header('retry-after', String(seconds))
      .type('application/json; charset=utf-8')
      .send(
        JSON.stringify({
          errors: [{ message, extensions: { code: 'RATE_LIMITED', requestId: request.id } }],
        }),
      );
  };
}
