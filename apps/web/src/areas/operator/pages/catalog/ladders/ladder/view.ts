/** What a ladder's page shows beside the ladder itself. */
export type LadderView = {
  /** Plans in an order that is looked at before it counts, the lowest first. */
  readonly order?: readonly string[] | undefined;
  /** The plan about which it is asked whether to take it off. */
  readonly remove?: string | undefined;
  /** Only what the plans differ in. */
  readonly differences?: true | undefined;
};

export function parseLadderView(search: URLSearchParams): LadderView {
  const order = search.get('order')?.split(',').filter(Boolean) ?? [];
  const remove = search.get('remove');
  return {
    ...(order.length > 0 && { order }),
    ...(remove && { remove }),
    ...(search.get('show') === 'differences' && { differences: true }),
  };
}

export function serializeLadderView({ order, remove, differences }: LadderView) {
  return { order: order?.join(','), remove, show: differences && 'differences' };
}
