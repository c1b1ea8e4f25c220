import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { graphqlDoor } from '../graphql/door.ts';
import type { Rooms } from '../rooms.ts';
import { authDoor } from './auth.ts';
import { healthDoor } from './health.ts';
import { mailboxDoor } from './mailbox.ts';
import { mailPreviewsDoor } from './mailPreviews.ts';
import type { Metrics } from './metrics.ts';
import { picturesDoor } from './pictures.ts';
import { answerError } from './refusals.ts';
import { logRequests } from './requestLog.ts';
import { spaDoor } from './spa.ts';
import { stripeDoor } from './stripe.ts';
import { refuseChangesWhileViewing } from './viewAs.ts';

export interface AppOptions {
  readonly metrics: Metrics;
  /** Where the built pages are; they are served when they are there. */
  readonly pages: string;
}

/** Bytes of a GraphQL request: a picture of 256 kB in base64, with room around it. */
const BODY_LIMIT = 512 * 1024;

/** Every door of the server, closed to anything but itself. */
export async function createApp(rooms: Rooms, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: rooms.logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT,
    genReqId: (request) => requestId(request.headers['x-request-id']),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }) as unknown as FastifyInstance;

  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  // Whoever waits for a change would hold the door open.
  app.addHook('preClose', () => rooms.poolChanges.close());
  logRequests(app, options.metrics);
  app.setErrorHandler(answerError);
  refuseChangesWhileViewing(app);

  await healthDoor(app, rooms);
  await authDoor(app, rooms);
  await picturesDoor(app, rooms);
  await stripeDoor(app, rooms, options.metrics);
  await mailboxDoor(app, rooms);
  await mailPreviewsDoor(app, rooms);
  await graphqlDoor(app, rooms, options.metrics);
  await spaDoor(app, options.pages);
  return app;
}

/** The caller's id when it is harmless in a log, else a new one. */
function requestId(sent: string | string[] | undefined): string {
  return typeof sent === 'string' && /^[\w-]{8,64}$/.test(sent) ? sent : randomUUID();
}
