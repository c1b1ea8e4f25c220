import { badCursor } from './errors.ts';
import { DEFAULT_PAGE_SIZE } from './limits.ts';

interface PageRequest {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/**
 * A page of a list that is short enough to be read whole. A cursor names its item, so pages do not shift while
 * items are added; an item that has left the list meanwhile takes its cursor with it.
 */
export function pageOfList<Item extends { readonly id: string }>(
  request: PageRequest,
  items: readonly Item[],
) {
  const { first, last, after, before } = request;
  const start = after == null ? 0 : placeOf(after, items) + 1;
  const end = before == null ? items.length : placeOf(before, items);
  const size = Math.min(last ?? first ?? DEFAULT_PAGE_SIZE, Math.max(end - start, 0));
  const place = last == null ? start : end - size;
  const edges = items.slice(place, place + size).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: place > 0,
      hasNextPage: place + size < items.length,
    },
  };
}

function cursorOf({ id }: { readonly id: string }): string {
  return Buffer.from(id).toString('base64url');
}

function placeOf(cursor: string, items: readonly { readonly id: string }[]): number {
  const place = items.findIndex((item) => cursorOf(item) === cursor);
  if (place === -1) throw badCursor();
  return place;
}
