import { readFile } from 'node:fs/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, parse } from 'graphql';
import type { Context } from './context.ts';
import { asksOnlyForSchema } from './introspection.ts';

/** Operations of our own pages, by the SHA-256 of their text; written by the code generator beside the pages. */
const MANIFEST = new URL('../../../web/src/__generated__/persisted-documents.json', import.meta.url);

export interface TrustedDocuments {
  readonly operationNames: ReadonlySet<string>;
  /** What Apollo asks for a document by its hash. Nothing can be added. */
  readonly cache: {
    get(key: string): Promise<string | undefined>;
    set(key: string, value: string): Promise<void>;
    delete(key: string): Promise<boolean>;
  };
  /** In production a browser's session may send only operations that our pages send. */
  plugin(isEnforced: boolean): ApolloServerPlugin<Context>;
}

export async function createTrustedDocuments(): Promise<TrustedDocuments> {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8').catch(() => '{}')) as Record<string, string>;
  const documents = new Map(Object.entries(manifest));
  return {
    operationNames: new Set([...documents.values()].flatMap(namesOf)),
    cache: {
      get: async (key) => documents.get(key.replace(/^apq:/, '')),
      set: async () => {},
      delete: async () => false,
    },
    plugin: (isEnforced) => ({
      async requestDidStart() {
        return {
          async didResolveOperation({ queryHash, operation, contextValue }) {
            if (!isEnforced || documents.has(queryHash) || (operation && asksOnlyForSchema(operation)))
              return;
            if ((await contextValue.viewer()) === null) return;
            throw new GraphQLError('A browser session may send only operations of our own pages.', {
              extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
            });
          },
        };
      },
    }),
  };
}

function namesOf(text: string): readonly string[] {
  return parse(text).definitions.flatMap((definition) =>
    definition.kind === 'OperationDefinition' && definition.name ? [definition.name.value] : [],
  );
}
