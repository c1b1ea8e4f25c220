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
import type { CatalogChanged, EverUsed } from '../refusals.ts';
import { deleteProductRow, selectCatalogProduct, selectUses } from './productStore.ts';

export type DeleteProductAnswer =
  | CatalogChanged
  | EverUsed
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Deletes a draft that nothing ever named. Everything else stays for history's sake. */
export function deleteProduct(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly productId: string },
): Promise<DeleteProductAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'deleteProduct', input, issues },
    async ({ client, save }): Promise<DeleteProductAnswer> => {
      const product = await selectCatalogProduct(client, input.productId);
      if (product === null) return notFound('product');
      const { id, lifecycle } = product;
      const uses = await selectUses(client, id);
      if (uses.grants + uses.ladders + uses.defaults > 0) return { kind: 'everUsed', productId: id, ...uses };
      if (lifecycle !== 'draft') {
        return { kind: 'invalidState', from: lifecycle, to: 'deleted', allowed: ['draft'] };
      }
      const entry = {
        action: 'product.deleted' as const,
        resource: { type: 'product', id },
        before: product,
      };
      return save({ kind: 'changed', id }, entry, deleteProductRow(id));
    },
  );
}
