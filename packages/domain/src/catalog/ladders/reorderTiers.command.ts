import type { Database } from '@member-console/db';
import {
  type Actor,
  type Issue,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged, TakesFromPaid } from '../refusals.ts';
import { type CatalogLadder, selectLadderRow, selectPaidGrants, updateRanks } from './ladderStore.ts';

export type ReorderTiersAnswer =
  | CatalogChanged
  | TakesFromPaid
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Brings all tiers of a ladder into another order, in one step. Answers the ladder. */
export function reorderTiers(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly ladderId: string;
    /** Every tier, lowest first. */
    readonly productIds: readonly string[];
    /** When live grants that are paid for follow; null: none of them may lose its place. */
    readonly paidGrants: 'now' | null;
  },
): Promise<ReorderTiersAnswer> {
  const { ladderId, productIds, paidGrants } = input;
  const issues = checkReason(input.reason, paidGrants !== null);
  return changeCatalog(
    rooms,
    actor,
    { command: 'reorderTiers', input, issues },
    async ({ client, save }): Promise<ReorderTiersAnswer> => {
      const ladder = await selectLadderRow(client, ladderId);
      if (ladder === null) return notFound('plan ladder');
      const before = ladder.catalogTiers.map(({ product }) => product.id);
      const wrong = checkOrder(before, productIds);
      if (wrong.length > 0) return validationFailed(...wrong);
      const paid = await selectPaidGrants(client, ladderId);
      const losing = productIds.filter((id) => isOvertaken(id, before, productIds));
      const grants = losing.reduce((sum, id) => sum + (paid.get(id) ?? 0), 0);
      if (grants > 0 && paidGrants === null) return { kind: 'takesFromPaid', grants };
      const entry = {
        action: 'plan_ladder.reordered',
        resource: { type: 'plan_ladder', id: ladderId },
        before: { products: before },
        after: { products: productIds },
      };
      const ranks = ranksOf(ladder, productIds);
      return save({ kind: 'changed', id: ladderId }, entry, updateRanks(ladderId, ranks));
    },
  );
}

function checkOrder(tiers: readonly string[], order: readonly string[]): readonly Issue[] {
  const isWhole =
    order.length === tiers.length &&
    new Set(order).size === order.length &&
    order.every((id) => tiers.includes(id));
  if (isWhole) return [];
  const message = 'Name every tier of the ladder, each once, the lowest first.';
  return [{ path: ['productIds'], code: 'NOT_EVERY_TIER', message }];
}

/** Whether a tier comes to lie below one that it was above. */
function isOvertaken(id: string, before: readonly string[], after: readonly string[]): boolean {
  const above = new Set(after.slice(after.indexOf(id) + 1));
  return before.slice(0, before.indexOf(id)).some((lower) => above.has(lower));
}

/** The ladder's own ranks in the new order: what add-ons require of a rank goes on meaning the same height. */
function ranksOf({ catalogTiers }: CatalogLadder, order: readonly string[]) {
  return order.map((productId, place) => ({ productId, rank: catalogTiers[place]?.rank ?? place }));
}
