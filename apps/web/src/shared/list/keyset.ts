/** Where in a list that is cut by keys: after a row, before a row, or at the beginning. */
export type Place = { readonly after?: string | undefined; readonly before?: string | undefined };

/**
 * The place an address names; `prefix` tells several lists of one page apart. An address with both says nothing
 * sensible: the beginning.
 */
export function placeOf(search: URLSearchParams, prefix = ''): Place {
  const after = search.get(`${prefix}after`);
  const before = search.get(`${prefix}before`);
  if (after && !before) return { after };
  return before && !after ? { before } : {};
}

/** The arguments of a connection that show `size` rows at a place. */
export function pageArguments({ after, before }: Place, size: number) {
  return before === undefined
    ? { first: size, after: after ?? null, last: null, before: null }
    : { first: null, after: null, last: size, before };
}

/** The part of a connection's `pageInfo` that paging reads. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** What the design system's table needs to turn pages; `go` leads to a place. */
export function paging(info: PageInfo, go: (place: Place) => void) {
  return {
    hasPrevious: info.hasPreviousPage,
    hasNext: info.hasNextPage,
    onPrevious: () => info.startCursor !== null && go({ before: info.startCursor }),
    onNext: () => info.endCursor !== null && go({ after: info.endCursor }),
  };
}
