import { PothosValidationError } from '@pothos/core';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
} from 'graphql';
import { badCursor, badInput } from './errors.ts';

/** What one operation may ask for. A connection counts as its page, every other list as five of its items. */
export const COMPLEXITY = { complexity: 5000, depth: 12, breadth: 300 } as const;

/** What one document may hold, fragments counted wherever they are spread. */
export const DOCUMENT = { tokens: 3000, aliases: 30, directives: 30 } as const;

/** Items of a page whose size the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/**
 * Makes every connection weigh as many items as are asked of it, and refuse a page that cannot be: `first` or `last`
 * outside 0–100, both of them, two cursors, or a cursor that no list gave out. A page is never silently cut.
 */
export function boundConnections(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.args.some(({ name }) => name === 'first') || !field.resolve) continue;
      field.resolve = withPageSize(field.resolve);
      weigh(field, ({ first, last }: PageArguments) => ({
        field: 1,
        multiplier: first ?? last ?? DEFAULT_PAGE_SIZE,
      }));
      const connection = getNamedType(field.type);
      if (!isObjectType(connection)) continue;
      const { nodes, edges } = connection.getFields();
      // The page was counted already, by the field that takes its size.
      for (const list of [nodes, edges]) if (list) weigh(list, { field: 1, multiplier: 1 });
    }
  }
  return schema;
}

/** Where the complexity plugin looks for what a field costs. */
function weigh(field: GraphQLField<unknown, unknown>, complexity: unknown): void {
  field.extensions = { ...field.extensions, complexity };
}

function withPageSize(
  resolve: GraphQLFieldResolver<unknown, unknown>,
): GraphQLFieldResolver<unknown, unknown> {
  return async (parent, args: PageArguments, context, info) => {
    const { first, last, after, before } = args;
    for (const [name, size] of [['first', first] as const, ['last', last] as const]) {
      if (size != null && (size < 0 || size > MAX_PAGE_SIZE)) {
        throw badInput(`\`${name}\` must be from 0 to ${MAX_PAGE_SIZE}; page on with cursors.`);
      }
    }
    if (first != null && last != null) throw badInput('Ask for `first` or for `last`, not for both.');
    if (after != null && before != null) throw badInput('Ask for `after` or for `before`, not for both.');
    const cursor = after ?? before;
    if (cursor != null && isForged(cursor)) throw badCursor();
    try {
      return await resolve(parent, args, context, info);
    } catch (error) {
      if (cursor != null && error instanceof PothosValidationError) throw badCursor();
      throw error;
    }
  };
}

/** A cursor in the form of the Prisma plugin that does not hold a UUID, which is all we let it hold. */
function isForged(cursor: string): boolean {
  const text = Buffer.from(cursor, 'base64').toString();
  return text.startsWith('GPC:') && !/^GPC:S:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
