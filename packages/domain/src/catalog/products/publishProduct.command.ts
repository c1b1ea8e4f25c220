import type { Database } from '@member-console/db';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged, NothingToGive, OrphanPlan } from '../refusals.ts';
import { selectCatalogProduct, updateLifecycle } from './productStore.ts';

export type PublishProductAnswer =
  | CatalogChanged
  | OrphanPlan
  | NothingToGive
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Offers a draft: it has something to give, and a plan has its place on a ladder. */
export function publishProduct(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly productId: string },
): Promise<PublishProductAnswer> {
  const issues = checkReason(input.reason, false);
  return changeCatalog(
    rooms,
    actor,
    { command: 'publishProduct', input, issues },
    async ({ client, save }): Promise<PublishProductAnswer> => {
      const product = await selectCatalogProduct(client, input.productId);
      if (product === null) return notFound('product');
      const { id, lifecycle, kind, ladderIds } = product;
      if (lifecycle !== 'draft') {
        return { kind: 'invalidState', from: lifecycle, to: 'published', allowed: ['draft'] };
      }
      if (kind === null) return { kind: 'orphanPlan', productId: id };
      if (!product.givesSomething) return { kind: 'nothingToGive', productId: id };
      const entry = {
        action: 'product.published' as const,
        resource: { type: 'product', id },
        before: { lifecycle },
        after: { lifecycle: 'published' },
      };
      return save({ kind: 'changed', id }, entry, updateLifecycle(id, 'published', ladderIds));
    },
  );
}
