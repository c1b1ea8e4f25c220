import type { Database } from '@member-console/db';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  newId,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import { selectCatalogProduct } from '../products/productStore.ts';
import type { CatalogChanged, SamePriceOffered } from '../refusals.ts';
import { type PriceFacts, readPrice, type StatedPrice } from './priceRules.ts';
import { insertPrice, selectSamePrice } from './priceStore.ts';

export type AddPriceAnswer =
  | CatalogChanged
  | SamePriceOffered
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Offers a product for a price that never changes; another amount is another price. Of a draft it counts from its publication. */
export function addPrice(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & StatedPrice & { readonly productId: string },
): Promise<AddPriceAnswer> {
  const read = readPrice(input);
  const issues = [...('currency' in read ? [] : read), ...checkReason(input.reason, false)];
  return changeCatalog(
    rooms,
    actor,
    { command: 'addPrice', input, issues },
    async ({ client, save }): Promise<AddPriceAnswer> => {
      const price = read as PriceFacts;
      const product = await selectCatalogProduct(client, input.productId);
      if (product === null) return notFound('product');
      const { id: productId, lifecycle } = product;
      if (lifecycle === 'retired') {
        return { kind: 'invalidState', from: lifecycle, to: 'offered', allowed: ['draft', 'published'] };
      }
      if (product.productType === 'one_time' && price.interval !== null) {
        const message = 'The product is bought once, so it is paid once.';
        return validationFailed({ path: ['interval'], code: 'PAID_ONCE', message });
      }
      const priceId = await selectSamePrice(client, productId, price);
      if (priceId !== null) return { kind: 'samePriceOffered', priceId };
      const id = newId();
      const entry = {
        action: 'product.price_added' as const,
        resource: { type: 'product', id: productId },
        after: { priceId: id, ...price },
      };
      return save(
        { kind: 'changed', id },
        entry,
        insertPrice(id, { id: productId, isDraft: lifecycle === 'draft' }, price),
      );
    },
  );
}
