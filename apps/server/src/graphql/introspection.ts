import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Context } from './context.ts';

/** The schema is public to whoever signs in; strangers in production need not map it. */
export function schemaForPeopleWeKnow(isEnforced: boolean): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          if (!isEnforced || !asksForSchema(document) || (await contextValue.viewer()) !== null) return;
          throw new GraphQLError('Sign in to read the schema.', {
            extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
          });
        },
      };
    },
  };
}

/** Whether an operation reads the schema and nothing else. */
export function asksOnlyForSchema(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && isOfSchema(selection.name.value),
  );
}

/** Documents are parsed once and kept, and so is whether they ask for the schema. */
const asking = new WeakMap<DocumentNode, boolean>();

function asksForSchema(document: DocumentNode): boolean {
  const known = asking.get(document);
  if (known !== undefined) return known;
  let asks = false;
  visit(document, {
    Field: ({ name }) => {
      asks ||= isOfSchema(name.value);
    },
  });
  asking.set(document, asks);
  return asks;
}

function isOfSchema(field: string): boolean {
  return field === '__schema' || field === '__type';
}
