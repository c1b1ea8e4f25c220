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
import { selectCatalogProduct } from '../products/productStore.ts';
import type { CatalogChanged } from '../refusals.ts';
import { selectPrice, updatePriceRetired } from './priceStore.ts';

export type RetirePriceAnswer =
  | CatalogChanged
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Takes a price off the offer: nobody gets it anew, whoever pays it goes on paying it. */
export function retirePrice(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly priceId: string },
): Promise<RetirePriceAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'retirePrice', input, issues },
    async ({ client, save }): Promise<RetirePriceAnswer> => {
      const price = await selectPrice(client, input.priceId);
      const product = price && (await selectCatalogProduct(client, price.productId));
      if (price === null || product === null) return notFound('price');
      if (price.retiredAt !== null) {
        return { kind: 'invalidState', from: 'retired', to: 'retired', allowed: ['offered'] };
      }
      const { id, productId, currency, amountMinor, interval, intervalCount } = price;
      const entry = {
        action: 'product.price_retired' as const,
        resource: { type: 'product', id: productId },
        before: { priceId: id, currency, amountMinor, interval, intervalCount },
      };
      const write = updatePriceRetired(id, true, product.lifecycle === 'draft');
      return save({ kind: 'changed', id }, entry, write, {
        made: { what: 'priceOffer', priceId: id, productId, before: 'offered', after: 'retired' },
      });
    },
  );
}
