import type { Database } from '@member-console/db';
import {
  type Actor,
  type InvalidState,
  type Issue,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import { selectCatalogProduct } from '../products/productStore.ts';
import type { CatalogChanged, ProductIsNoPlan } from '../refusals.ts';
import { type CatalogLadder, insertTier, selectLadderRow } from './ladderStore.ts';

export type AddTierAnswer =
  | CatalogChanged
  | ProductIsNoPlan
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Makes a product a tier, on top of the ladder or at a rank that is free. Answers the ladder. */
export function addTier(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly ladderId: string;
    readonly productId: string;
    /** Null: above every tier. */
    readonly rank: number | null;
  },
): Promise<AddTierAnswer> {
  const { ladderId, productId } = input;
  const issues = [...checkRank(input.rank), ...checkReason(input.reason, false)];
  return changeCatalog(
    rooms,
    actor,
    { command: 'addTier', input, issues },
    async ({ client, save }): Promise<AddTierAnswer> => {
      const ladder = await selectLadderRow(client, ladderId);
      if (ladder === null) return notFound('plan ladder');
      const product = await selectCatalogProduct(client, productId);
      if (product === null) return notFound('product');
      const { productType, lifecycle } = product;
      if (productType !== null) return { kind: 'productIsNoPlan', productId, productType };
      if (lifecycle === 'retired') {
        return { kind: 'invalidState', from: 'retired', to: 'a tier', allowed: ['draft', 'published'] };
      }
      const rank = input.rank ?? Math.max(-1, ...ladder.catalogTiers.map((tier) => tier.rank)) + 1;
      const wrong = checkPlace(ladder, productId, rank);
      if (wrong.length > 0) return validationFailed(...wrong);
      const entry = {
        action: 'plan_ladder.tier_added' as const,
        resource: { type: 'plan_ladder', id: ladderId },
        after: { product: productId, rank },
      };
      return save({ kind: 'changed', id: ladderId }, entry, insertTier(ladderId, productId, rank));
    },
  );
}

function checkRank(rank: number | null): readonly Issue[] {
  if (rank === null || (Number.isInteger(rank) && rank >= 0 && rank <= 1_000_000)) return [];
  return [{ path: ['rank'], code: 'OUT_OF_RANGE', message: 'Use 0 to 1,000,000.' }];
}

function checkPlace({ catalogTiers }: CatalogLadder, productId: string, rank: number): readonly Issue[] {
  if (catalogTiers.some(({ product }) => product.id === productId)) {
    return [{ path: ['productId'], code: 'ALREADY_A_TIER', message: 'It is on this ladder already.' }];
  }
  return catalogTiers.some((tier) => tier.rank === rank)
    ? [{ path: ['rank'], code: 'RANK_TAKEN', message: 'Another tier has this rank.' }]
    : [];
}
