import type { KeyPage } from '@member-console/domain/entitlements';
import { parseCursorConnectionArgs } from '@pothos/plugin-relay';
import { badCursor } from '../../errors.ts';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * A page of a list that is read by keyset: `select` reads one row more than is shown. A cursor holds the name of its
 * list and the UUID of its row, so pages do not shift while rows are added.
 */
export async function keyConnection<Row>(
  list: string,
  { first = null, last = null, after = null, before = null }: PageArguments,
  select: (page: KeyPage) => Promise<readonly Row[]>,
  keyOf: (row: NoInfer<Row>) => string,
) {
  const page = parseCursorConnectionArgs({ args: { first, last, before, after } });
  const rows = await select({
    after: page.after === undefined ? null : decode(list, page.after),
    before: page.before === undefined ? null : decode(list, page.before),
    backward: page.inverted,
    limit: page.limit,
  });
  const shown = rows.slice(0, page.expectedSize);
  if (page.inverted) shown.reverse();
  const edges = shown.map((node) => ({ cursor: encode(list, keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: page.hasPreviousPage(rows.length),
      hasNextPage: page.hasNextPage(rows.length),
    },
  };
}

function encode(list: string, key: string): string {
  return Buffer.from(`${list} ${key}`).toString('base64url');
}

function decode(list: string, cursor: string): string {
  const [of, key = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (of !== list || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) throw badCursor();
  return key;
}
