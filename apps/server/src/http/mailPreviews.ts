import { findViewerOfToken } from '@member-console/domain/identity';
import type { FastifyInstance } from 'fastify';
import type { Rooms } from '../rooms.ts';
import { webHeaders } from './webRequest.ts';

/** A mail brings its style inside itself. It may load nothing, run nothing, send nothing, and stand in our pages alone. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** Mails as people get them, about somebody who does not exist. For operators; to everybody else there is nothing here. */
export async function mailPreviewsDoor(app: FastifyInstance, rooms: Rooms): Promise<void> {
  app.get<{ Params: { kind: string; locale: string } }>(
    '/mail-previews/:kind/:locale',
    async (request, reply) => {
      const token = rooms.identity.token(webHeaders(request));
      const found = token === null ? null : await findViewerOfToken(rooms.database, token);
      if ((found?.viewer?.operatorRole ?? null) === null) return reply.callNotFound();
      const { kind, locale } = request.params;
      const preview = (await rooms.outbox.previews()).find(
        (one) => one.kind === kind && one.locale === locale,
      );
      if (preview === undefined) return reply.callNotFound();
      return (
        reply
          .header('content-type', 'text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('content-security-policy', POLICY)
          .header('x-frame-options', 'SAMEORIGIN')
          .header('referrer-policy', 'no-referrer')
          // In its sandbox it has an origin that is nobody's: there is nothing to be kept apart.
          .header('origin-agent-cluster', '?0')
          .send(preview.html)
      );
    },
  );
}
