import { answerMailbox } from '@member-console/mail/mailbox';
import type { FastifyInstance } from 'fastify';
import type { Rooms } from '../rooms.ts';
import { sendWebResponse } from './webRequest.ts';

/** The development mailbox. Not there in production: whoever reads it can take over every account. */
export async function mailboxDoor(app: FastifyInstance, rooms: Rooms): Promise<void> {
  if (rooms.isProduction) return;
  for (const path of ['/dev/mail', '/dev/mail.json', '/dev/mail/*']) {
    app.get(path, async (request, reply) => {
      const response = await answerMailbox(rooms.database, new URL(request.url, rooms.webOrigin));
      return response ? sendWebResponse(reply, response) : reply.callNotFound();
    });
  }
}
