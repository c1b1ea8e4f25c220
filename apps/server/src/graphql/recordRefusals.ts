import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { type Refusal, recordRefusal } from '@member-console/domain/audit';
import { type Actor, Forbidden } from '@member-console/domain/kernel';
import {
  type GraphQLError,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { Logger } from 'pino';
import { type Context, requireActor } from './context.ts';
import { uuidOf } from './ids.ts';

/**
 * Keeps in the audit what signed-in people were refused, whatever field refused it. The answer waits for the entry, and
 * is given even if there can be none.
 */
export function recordRefusals(logger: Logger): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operation, schema, request, contextValue: context }) {
          const refused = errors.filter(isToBeKept);
          if (refused.length === 0 || !operation) return;
          try {
            const actor = await whoTried(context);
            const refusals = refused.map((error) =>
              refusalIn(error, operation, schema, request.variables ?? {}),
            );
            // Aliases repeat a field; one entry tells of all.
            const distinct = new Map(refusals.map((refusal) => [refusal.asked, refusal]));
            for (const refusal of distinct.values()) await recordRefusal(context.rooms, actor, refusal);
          } catch (error) {
            logger.error({ err: error, requestId: context.requestId }, 'a refusal could not be recorded');
          }
        },
      };
    },
  };
}

/** What is refused for the sake of a viewing is kept with the viewing. */
function isToBeKept(error: GraphQLError): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof Forbidden && !cause.required.startsWith('viewing.');
}

/** Who asked: under a viewing the operator who looks, never the person who is looked at. */
async function whoTried(context: Context): Promise<Actor> {
  const { viewer, actor } = await requireActor(context);
  if (viewer.viewing === undefined) return actor;
  const { operatorId: personId, personId: onBehalfOf } = viewer.viewing;
  return { kind: 'operator', personId, role: 'support', requestId: context.requestId, onBehalfOf };
}

function refusalIn(
  error: GraphQLError,
  { operation }: OperationDefinitionNode,
  schema: GraphQLSchema,
  variables: Record<string, unknown>,
): Refusal {
  const { required } = unwrapResolverError(error) as Forbidden;
  const node = error.nodes?.find(({ kind }) => kind === Kind.FIELD);
  const name = node?.kind === Kind.FIELD ? node.name.value : '';
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  const field = error.path?.length === 1 ? root?.getFields()[name] : undefined;
  if (field === undefined || node?.kind !== Kind.FIELD)
    return { asked: name, required, organizationId: null };
  const { input = {} } = getArgumentValues(field, node, variables) as {
    input?: { organizationId?: unknown };
  };
  const organizationId =
    typeof input.organizationId === 'string' ? uuidOf('Organization', input.organizationId) : null;
  return { asked: `${root?.name}.${name}`, required, organizationId };
}
