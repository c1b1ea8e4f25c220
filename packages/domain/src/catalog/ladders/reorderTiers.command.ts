import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  onClient,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged, TakesFromPaid } from '../refusals.ts';
import { selectLadderRow, selectPaidGrants, updateRanks } from './ladderStore.ts';
import { checkOrder, grantsOvertaken, ranksOf } from './tierOrder.ts';

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
      const wrong = checkOrder(ladder, productIds);
      if (wrong.length > 0) return validationFailed(...wrong);
      const grants = grantsOvertaken(ladder, productIds, await selectPaidGrants(onClient(client), ladderId));
      if (grants > 0 && paidGrants === null) return { kind: 'takesFromPaid', grants };
      const entry = {
        action: 'plan_ladder.reordered' as const,
        resource: { type: 'plan_ladder', id: ladderId },
        before: { products: before },
        after: { products: productIds },
      };
      const ranks = ranksOf(ladder, productIds);
      return save({ kind: 'changed', id: ladderId }, entry, updateRanks(ladderId, ranks), {
        made: { what: 'tierOrder', ladderId, before, after: productIds },
      });
    },
  );
}
