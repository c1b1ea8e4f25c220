import { receiveEvent } from '@member-console/domain/billing';
import type { FastifyInstance } from 'fastify';
import type { Rooms } from '../rooms.ts';
import type { Metrics } from './metrics.ts';

/** Bytes of an event; those of Stripe are a tenth of it. */
const BODY_LIMIT = 1024 * 1024;

/**
 * Where Stripe tells that something happened. The body is verified as the bytes that arrived. What is answered with 200
 * is kept; anything else Stripe sends again.
 */
export async function stripeDoor(app: FastifyInstance, rooms: Rooms, metrics: Metrics): Promise<void> {
  const { database, stripe } = rooms;
  if (stripe === null) return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/webhooks/stripe', async (request, reply) => {
      const signature = request.headers['stripe-signature'];
      const answer = await receiveEvent(
        { database, stripe },
        {
          body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
          signature: typeof signature === 'string' ? signature : undefined,
          at: new Date(),
        },
      );
      metrics.stripeEvent(answer.kind === 'refused' ? answer.why : 'received');
      if (answer.kind === 'received') return { received: true };
      request.log.warn({ why: answer.why }, 'event of Stripe refused');
      return reply.code(400).send({ code: answer.why });
    });
  });
}
