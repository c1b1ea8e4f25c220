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
import type { CatalogChanged, StillHeld } from '../refusals.ts';
import { type Holders, selectCatalogProduct, selectHolders, updateLifecycle } from './productStore.ts';

export type RetireProductAnswer =
  | (CatalogChanged & Holders)
  | StillHeld
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Takes a product off the offer: nobody gets it anew, whoever holds it keeps it. Answers how many do. */
export function retireProduct(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly productId: string;
    /** What becomes of those who hold it; null: the caller supposes that nobody does. */
    readonly liveGrants: 'keep' | null;
  },
): Promise<RetireProductAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'retireProduct', input, issues },
    async ({ client, save }): Promise<RetireProductAnswer> => {
      const product = await selectCatalogProduct(client, input.productId);
      if (product === null) return notFound('product');
      const { id, lifecycle, ladderIds } = product;
      if (lifecycle !== 'published') {
        return { kind: 'invalidState', from: lifecycle, to: 'retired', allowed: ['published'] };
      }
      const { liveGrants, defaults } = await selectHolders(client, id, null);
      if (input.liveGrants === null && liveGrants + defaults > 0) {
        return { kind: 'stillHeld', productId: id, liveGrants, defaults };
      }
      const entry = {
        action: 'product.retired' as const,
        resource: { type: 'product', id },
        before: { lifecycle },
        after: { lifecycle: 'retired', liveGrants, defaults },
      };
      const answer = { kind: 'changed', id, liveGrants, defaults } as const;
      return save(answer, entry, updateLifecycle(id, 'retired', ladderIds), {
        made: { what: 'lifecycle', productId: id, before: lifecycle, after: 'retired' },
      });
    },
  );
}
