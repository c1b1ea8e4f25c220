/** The arguments of every connection. */
export interface Paging {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** A page of a list, whose cursors are the ids of its rows. */
export function connection<Row extends { id: string }>(
  all: readonly Row[],
  { first, after, last, before }: Paging,
) {
  const from = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const to = before ? all.findIndex(({ id }) => id === before) : all.length;
  const between = all.slice(from, to);
  const nodes = last ? between.slice(-last) : between.slice(0, first ?? 20);
  const place = nodes[0] ? all.indexOf(nodes[0]) : 0;
  return {
    nodes,
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasPreviousPage: place > 0,
      hasNextPage: place + nodes.length < all.length,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
  };
}
