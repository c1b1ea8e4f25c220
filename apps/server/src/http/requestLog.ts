import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** One line a request: what was asked, how it ended, how long it took. Never a query, a body or an address. */
export function logRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'page';
    const seconds = reply.elapsedTime / 1000;
    metrics.request(route, request.method, reply.statusCode, seconds);
    if (route.startsWith('/health')) return;
    request.log.info({ method: request.method, route, status: reply.statusCode, seconds }, 'request');
  });
}
