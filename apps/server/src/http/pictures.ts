import { selectPicture } from '@member-console/domain/identity';
import type { FastifyInstance } from 'fastify';
import type { Rooms } from '../rooms.ts';

/** Pictures of persons, under a key made of their content: it changes with the picture, so a browser may keep it. */
export async function picturesDoor(app: FastifyInstance, { database }: Rooms): Promise<void> {
  app.get<{ Params: { key: string } }>('/pictures/:key', async ({ params: { key } }, reply) => {
    const picture = /^[0-9a-f]{40}$/.test(key) ? await selectPicture(database, key) : null;
    if (picture === null) return reply.callNotFound();
    return reply
      .header('content-type', picture.contentType)
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cross-origin-resource-policy', 'same-origin')
      .send(picture.bytes);
  });
}
