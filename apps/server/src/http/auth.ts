import type { FastifyInstance } from 'fastify';
import { currentRequest } from '../currentRequest.ts';
import type { Rooms } from '../rooms.ts';
import { sendWebResponse, webRequest } from './webRequest.ts';

/** Bytes of a body under /auth; the room behind it refuses less. */
const BODY_LIMIT = 32_768;

/** Everything under /auth belongs to the identity port. Bodies reach it as the bytes that arrived. */
export async function authDoor(app: FastifyInstance, rooms: Rooms): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
      done(null, body),
    );
    scope.all('/auth/*', async (request, reply) => {
      const asked = webRequest(request, rooms.webOrigin);
      return sendWebResponse(reply, await currentRequest.run(request.id, () => rooms.identity.handle(asked)));
    });
  });
}
