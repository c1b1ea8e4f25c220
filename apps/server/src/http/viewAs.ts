import type { FastifyInstance } from 'fastify';
import { VIEW_AS } from '../graphql/viewAs.ts';

/**
 * Refuses requests that change something while an operator looks with somebody's eyes, at every door but GraphQL's, which
 * knows by itself what changes something.
 */
export function refuseChangesWhileViewing(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers[VIEW_AS] === undefined || request.method === 'GET' || request.method === 'HEAD')
      return;
    if (request.url.split('?', 1)[0] === '/graphql') return;
    const message = 'Nothing can be changed while you look with somebody else’s eyes.';
    await reply.code(403).send({ code: 'FORBIDDEN', message, requestId: request.id });
  });
}
