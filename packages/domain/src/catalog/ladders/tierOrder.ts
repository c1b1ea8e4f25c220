import type { Issue } from '../../kernel/index.ts';
import type { CatalogLadder } from './ladderStore.ts';

/** What is wrong with an order: it names every tier, each once. */
export function checkOrder({ catalogTiers }: CatalogLadder, order: readonly string[]): readonly Issue[] {
  const isWhole =
    order.length === catalogTiers.length &&
    new Set(order).size === order.length &&
    catalogTiers.every(({ product }) => order.includes(product.id));
  if (isWhole) return [];
  const message = 'Name every tier of the ladder, each once, the lowest first.';
  return [{ path: ['productIds'], code: 'NOT_EVERY_TIER', message }];
}

/** The ladder's own ranks in the new order: what add-ons require of a rank goes on meaning the same height. */
export function ranksOf({ catalogTiers }: CatalogLadder, order: readonly string[]) {
  return order.map((productId, place) => ({ productId, rank: catalogTiers[place]?.rank ?? place }));
}

/** How many grants that are paid for come to lie below a plan that they were above. */
export function grantsOvertaken(
  { catalogTiers }: CatalogLadder,
  order: readonly string[],
  paid: ReadonlyMap<string, number>,
): number {
  const before = catalogTiers.map(({ product }) => product.id);
  const losing = order.filter((id) => isOvertaken(id, before, order));
  return losing.reduce((sum, id) => sum + (paid.get(id) ?? 0), 0);
}

/** Whether a tier comes to lie below one that it was above. */
function isOvertaken(id: string, before: readonly string[], after: readonly string[]): boolean {
  const above = new Set(after.slice(after.indexOf(id) + 1));
  return before.slice(0, before.indexOf(id)).some((lower) => above.has(lower));
}
