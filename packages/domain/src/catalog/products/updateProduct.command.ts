import type { Database } from '@member-console/db';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkDescription, checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken, ProductIsNoPlan } from '../refusals.ts';
import { checkRequirement, refusalOf } from './productRules.ts';
import {
  type CatalogProduct,
  isProductSlugTaken,
  type ProductType,
  selectCatalogProduct,
  updateProductRow,
} from './productStore.ts';

/** What is absent stays. */
export interface ProductChange extends ChangeOptions {
  readonly productId: string;
  readonly slug?: string | undefined;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly productType?: ProductType | null | undefined;
  readonly setId?: string | null | undefined;
  readonly requires?: CatalogProduct['requires'] | undefined;
}

export type UpdateProductAnswer =
  | CatalogChanged
  | IdentifierTaken
  | ProductIsNoPlan
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Changes a product: everything of a draft, only the words of one that was published. */
export function updateProduct(
  rooms: { database: Database },
  actor: Actor,
  input: ProductChange,
): Promise<UpdateProductAnswer> {
  const issues = [
    ...checkIdentifier('slug', input.slug, 'slug'),
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'updateProduct', input, issues },
    async ({ client, save }): Promise<UpdateProductAnswer> => {
      const before = await selectCatalogProduct(client, input.productId);
      if (before === null) return notFound('product');
      const after = changed(before, input);
      if (before.lifecycle !== 'draft' && meaningOf(before) !== meaningOf(after)) {
        return { kind: 'invalidState', from: before.lifecycle, to: 'another product', allowed: ['draft'] };
      }
      const wrong = checkRequirement(after);
      if (wrong.length > 0) return validationFailed(...wrong);
      if (await isProductSlugTaken(client, after.slug, after.id)) {
        return { kind: 'identifierTaken', field: 'slug', value: after.slug };
      }
      const refusal = await refusalOf({ client }, after, before);
      if (refusal !== null) return refusal;
      const { id } = before;
      const entry = { action: 'product.changed' as const, resource: { type: 'product', id }, before, after };
      return save({ kind: 'changed', id }, entry, updateProductRow(after, before.lifecycle === 'draft'));
    },
  );
}

function changed(before: CatalogProduct, input: ProductChange): CatalogProduct {
  return {
    ...before,
    slug: input.slug ?? before.slug,
    name: input.name?.trim() ?? before.name,
    description: input.description ?? before.description,
    productType: input.productType === undefined ? before.productType : input.productType,
    setId: input.setId === undefined ? before.setId : input.setId,
    requires: input.requires === undefined ? before.requires : input.requires,
  };
}

/** What a product is, apart from its words. */
function meaningOf({ slug, productType, setId, requires }: CatalogProduct): string {
  return JSON.stringify([slug, productType, setId, requires?.ladderId, requires?.minimumRank]);
}
