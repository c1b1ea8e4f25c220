import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import { selectCatalogProduct, selectHolders } from '../products/productStore.ts';
import type { CatalogChanged, OrphanPlan, StillHeld } from '../refusals.ts';
import { deleteTier, lockTier } from './ladderStore.ts';

export type RemoveTierAnswer =
  | CatalogChanged
  | StillHeld
  | OrphanPlan
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Takes a tier off its ladder, unless somebody holds it there or will. Answers the ladder. */
export function removeTier(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly ladderId: string; readonly productId: string },
): Promise<RemoveTierAnswer> {
  const { ladderId, productId } = input;
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'removeTier', input, issues },
    async ({ client, save }): Promise<RemoveTierAnswer> => {
      await lockTier(client, ladderId, productId);
      const product = await selectCatalogProduct(client, productId);
      if (product === null || !product.ladderIds.includes(ladderId)) return notFound('tier');
      const { liveGrants, defaults } = await selectHolders(client, productId, ladderId);
      if (liveGrants + defaults > 0) return { kind: 'stillHeld', productId, liveGrants, defaults };
      if (product.lifecycle === 'published' && product.ladderIds.length === 1) {
        return { kind: 'orphanPlan', productId };
      }
      const entry = {
        action: 'plan_ladder.tier_removed' as const,
        resource: { type: 'plan_ladder', id: ladderId },
        before: { product: productId },
      };
      return save({ kind: 'changed', id: ladderId }, entry, deleteTier(ladderId, productId));
    },
  );
}
