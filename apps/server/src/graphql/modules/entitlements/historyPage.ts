import type { HistoryPage, HistoryPlace } from '@member-console/domain/entitlements';
import { parseCursorConnectionArgs } from '@pothos/plugin-relay';
import { z } from 'zod';
import { badCursor } from '../../errors.ts';

interface PageRequest {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page of a history by keyset: stable while rows are added, and as fast on the last page as on the first. */
export async function historyPage<Row extends { readonly id: string }>(
  history: 'grants' | 'overrides' | 'transitions',
  { first = null, last = null, before = null, after = null }: PageRequest,
  load: (page: HistoryPage) => Promise<readonly Row[]>,
  instantOf: (row: Row) => Date,
) {
  const page = parseCursorConnectionArgs({ args: { first, last, before, after } });
  const rows = await load({
    after: page.after === undefined ? null : decodePlace(page.after, history),
    before: page.before === undefined ? null : decodePlace(page.before, history),
    backward: page.inverted,
    limit: page.limit,
  });
  const shown = rows.slice(0, page.expectedSize);
  if (page.inverted) shown.reverse();
  const edges = shown.map((node) => ({
    cursor: encodePlace({ at: instantOf(node), id: node.id }, history),
    node,
  }));
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

function encodePlace({ at, id }: HistoryPlace, history: string): string {
  return Buffer.from(JSON.stringify([history, at.getTime(), id])).toString('base64url');
}

/** Milliseconds that both a Date and Postgres can hold. */
const INSTANT = z.int().min(-62_135_596_800_000).max(253_402_300_799_999);
const Cursor = z.tuple([z.string(), INSTANT, z.uuid()]);

function decodePlace(cursor: string, history: string): HistoryPlace {
  const [of, at, id] = Cursor.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString())).data ?? [];
  if (of !== history || at === undefined || id === undefined) throw badCursor();
  return { at: new Date(at), id };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
