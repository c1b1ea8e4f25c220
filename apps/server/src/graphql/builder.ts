import type PrismaTypes from '@member-console/db/pothos-types';
import { getDatamodel } from '@member-console/db/pothos-types';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context } from './context.ts';
import { badInput, missing, tooComplex, unauthenticated } from './errors.ts';
import { decodeId, encodeId } from './ids.ts';
import { COMPLEXITY, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits.ts';

interface Types {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultInputFieldRequiredness: true;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    BigInt: { Input: bigint; Output: bigint };
    CurrencyCode: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Decimal: { Input: string; Output: string };
    JSON: { Input: never; Output: unknown };
    Slug: { Input: string; Output: string };
    URL: { Input: string; Output: string };
  };
}

/** What is said of the page of every connection. */
const PAGE_WORDS = {
  pageInfoTypeOptions: { description: 'Where a page lies in its list.' },
  pageInfoFieldOptions: { description: 'Where the page lies, and whether there is more.' },
  hasNextPageFieldOptions: { description: 'Whether more items follow.' },
  hasPreviousPageFieldOptions: { description: 'Whether more items come before.' },
  startCursorFieldOptions: {
    description: 'Cursor of the first item, for `before`; null when there is none.',
  },
  endCursorFieldOptions: { description: 'Cursor of the last item, for `after`; null when there is none.' },
  cursorFieldOptions: {
    description: 'The place of the item, for `after` and `before`. Opaque: keep it whole.',
  },
  firstArgOptions: {
    description: `So many items from the beginning, or after \`after\`: 0 to ${MAX_PAGE_SIZE}, ${DEFAULT_PAGE_SIZE} when absent.`,
  },
  lastArgOptions: {
    description: `So many items from the end, or before \`before\`: 0 to ${MAX_PAGE_SIZE}. Not together with \`first\`.`,
  },
  afterArgOptions: { description: 'A cursor: only items behind it.' },
  beforeArgOptions: { description: 'A cursor: only items in front of it.' },
};

/** Configures Pothos and defines no types. Non-null by default, in both directions. */
export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin, PrismaPlugin, ComplexityPlugin],
  defaultFieldNullability: false,
  defaultInputFieldRequiredness: true,
  relay: {
    encodeGlobalID: (typename, id) => encodeId(typename, String(id)),
    decodeGlobalID: decodeId,
    brandLoadedObjects: true,
    ...PAGE_WORDS,
    idFieldOptions: {
      description: 'Names it for ever: a prefix that tells the type, and 32 hexadecimal digits.',
    },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The items with their cursors.',
    },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    nodesOnConnection: { description: 'The items without their cursors.' },
    nodeTypeOptions: { description: 'Anything with an id of its own.' },
    nodeQueryOptions: {
      args: { id: { description: 'The id of anything.' } },
      description:
        'Anything by its id. NOT_FOUND for what does not exist and for what the viewer may not see; UNAUTHENTICATED for either without a live session.',
      resolve: async (_root, { id }, context, _info, resolveNode) => {
        const node = await resolveNode(id);
        if (node == null) throw await nothingFor(context);
        return node;
      },
    },
    nodesQueryOptions: {
      args: { ids: { description: 'The ids of anything, of one type or of several.' } },
      description: `Several things by their ids, ${MAX_PAGE_SIZE} at most, in the same order; null for each that does not exist or may not be seen, with UNAUTHENTICATED when there is no live session.`,
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: async (_root, { ids }, context, _info, resolveNodes) => {
        if (ids.length > MAX_PAGE_SIZE) throw badInput(`\`ids\` may hold ${MAX_PAGE_SIZE} at most.`);
        const nodes = await Promise.all(await resolveNodes(ids));
        if ((await context.viewer()) !== null) return nodes;
        // An error in the place of an item leaves the other items as they are.
        return nodes.map((node) => node ?? unauthenticated());
      },
    },
  },
  prisma: {
    client: (context) => context.rooms.database.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: false,
    filterConnectionTotalCount: true,
    onUnusedQuery: 'error',
  },
  complexity: {
    limit: COMPLEXITY,
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    complexityError: (kind, result) =>
      tooComplex(
        `This operation is too large: ${kind.toLowerCase()} ${result[kind.toLowerCase() as 'depth']}, at most ${
          COMPLEXITY[kind.toLowerCase() as keyof typeof COMPLEXITY]
        }. Ask for less, or in several operations.`,
      ),
  },
});

/** What to say when there is nothing to show. A stranger to the console may only have to sign in. */
async function nothingFor(context: Context): Promise<Error> {
  return (await context.viewer()) === null ? unauthenticated() : missing('node');
}
