import { parseCursorConnectionArgs } from '@pothos/plugin-relay';
import type { z } from 'zod';
import { badCursor } from './errors.ts';

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a list that is read by keyset is asked for: one row more than is shown, from a row's place on. */
interface KeysetRequest<Place> {
  readonly after: Place | null;
  readonly before: Place | null;
  readonly backward: boolean;
  readonly limit: number;
}

/** Names a list, and says what a row's place in it looks like. */
interface Keyset<Place> {
  readonly list: string;
  readonly place: z.ZodType<Place>;
}

/**
 * A page of a list by keyset: stable while rows are added, and as fast on the last page as on the first. A cursor holds
 * the name of its list and the place of its row; whatever else it holds is refused before Postgres sees it.
 */
export async function keysetPage<Place, Row, Node>(
  { list, place }: Keyset<Place>,
  { first = null, last = null, after = null, before = null }: PageArguments,
  load: (request: KeysetRequest<Place>) => Promise<readonly Row[]>,
  edgeOf: (row: NoInfer<Row>) => { readonly place: Place; readonly node: Node },
) {
  const page = parseCursorConnectionArgs({ args: { first, last, before, after } });
  const decode = (cursor: string | undefined) => (cursor === undefined ? null : placeIn(cursor, list, place));
  const rows = await load({
    after: decode(page.after),
    before: decode(page.before),
    backward: page.inverted,
    limit: page.limit,
  });
  const shown = rows.slice(0, page.expectedSize).map(edgeOf);
  if (page.inverted) shown.reverse();
  const edges = shown.map((edge) => ({ cursor: cursorOf(list, edge.place), node: edge.node }));
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

function cursorOf(list: string, place: unknown): string {
  return Buffer.from(JSON.stringify([list, place])).toString('base64url');
}

function placeIn<Place>(cursor: string, list: string, schema: z.ZodType<Place>): Place {
  const told = parseJson(Buffer.from(cursor, 'base64url').toString());
  const [of, place] = Array.isArray(told) ? told : [];
  const parsed = schema.safeParse(place);
  if (of !== list || !parsed.success) throw badCursor();
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
