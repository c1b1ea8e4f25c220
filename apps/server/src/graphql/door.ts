import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { limitRequests } from '../http/limitRequests.ts';
import type { Metrics } from '../http/metrics.ts';
import { webHeaders } from '../http/webRequest.ts';
import type { Rooms } from '../rooms.ts';
import { type Context, createContext } from './context.ts';
import { formatError, isDefect } from './errors.ts';
import { schemaForPeopleWeKnow } from './introspection.ts';
import { DOCUMENT } from './limits.ts';
import { refuseLargeOperation } from './operationWeight.ts';
import { recordRefusals } from './recordRefusals.ts';
import { schema } from './schema.ts';
import { createTrustedDocuments, type TrustedDocuments } from './trustedDocuments.ts';
import { refuseChangesWhileViewing } from './viewAs.ts';

/** POST (and GET for queries) /graphql. */
export async function graphqlDoor(app: FastifyInstance, rooms: Rooms, metrics: Metrics): Promise<void> {
  const documents = await createTrustedDocuments();
  const apollo = await createApollo(schema, rooms, metrics, documents, fastifyApolloDrainPlugin(app));
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // What is told to one session is for no cache.
    onRequest: [
      async (_request, reply) => void reply.header('cache-control', 'no-store'),
      limitRequests(rooms),
    ],
    onSend: async ({ id }, reply, payload) =>
      reply.statusCode >= 400 && typeof payload === 'string' ? withRequestId(payload, id) : payload,
    handler: fastifyApolloHandler(apollo, {
      context: async (request) =>
        createContext(rooms, { headers: webHeaders(request), requestId: request.id }),
    }),
  });
}

async function createApollo(
  graphqlSchema: GraphQLSchema,
  rooms: Rooms,
  metrics: Metrics,
  documents: TrustedDocuments,
  drain: ApolloServerPlugin<Context>,
): Promise<ApolloServer<Context>> {
  const apollo = new ApolloServer<Context>({
    // The process leaves in its own order; Apollo would end it before.
    stopOnTerminationSignals: false,
    schema: graphqlSchema,
    parseOptions: { maxLexicalTokens: DOCUMENT.tokens },
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    csrfPrevention: true,
    persistedQueries: { cache: documents.cache },
    formatError,
    logger: rooms.logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      drain,
      refuseLargeOperations,
      refuseChangesWhileViewing,
      schemaForPeopleWeKnow(rooms.isProduction),
      documents.plugin(rooms.isProduction),
      recordRefusals(rooms.logger),
      observe(rooms, metrics, documents),
    ],
  });
  await apollo.start();
  return apollo;
}

/** Refuses an operation that says too much, before anything runs. */
const refuseLargeOperations: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation }) {
        if (operation) refuseLargeOperation(document, operation);
      },
    };
  },
};

/** Logs defects in full, measures operations, and puts the request id on what went wrong. */
function observe(rooms: Rooms, metrics: Metrics, documents: TrustedDocuments): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors.filter(isDefect)) {
            rooms.logger.error(
              { err: error.originalError ?? error, requestId, operationName },
              'resolver failed',
            );
          }
        },
        async willSendResponse({ response, contextValue: { requestId }, operationName, errors }) {
          if (response.body.kind === 'single') {
            for (const error of response.body.singleResult.errors ?? []) {
              Object.assign(error, { extensions: { ...error.extensions, requestId } });
            }
          }
          const name = documents.operationNames.has(operationName ?? '') ? (operationName ?? '') : 'other';
          const seconds = (performance.now() - started) / 1000;
          metrics.operation(name, errors?.some(isDefect) ? 'error' : 'ok', seconds);
        },
      };
    },
  };
}

/** Puts the request's id on errors that arose before there was an operation, such as a refused form of another site. */
function withRequestId(payload: string, requestId: string): string {
  const answer = JSON.parse(payload) as { errors?: { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({
    ...error,
    extensions: { requestId, ...error.extensions },
  }));
  return JSON.stringify({ ...answer, ...(errors ? { errors } : {}) });
}
