import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  newId,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkDescription, checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken, ProductIsNoPlan } from '../refusals.ts';
import { checkRequirement, type ProductFacts, refusalOf } from './productRules.ts';
import { insertProduct, isProductSlugTaken } from './productStore.ts';

export interface NewProduct extends ChangeOptions, ProductFacts {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export type CreateProductAnswer =
  | CatalogChanged
  | IdentifierTaken
  | ProductIsNoPlan
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Adds a product as a draft. Without a type of its own it is a plan as soon as it is a tier. */
export function createProduct(
  rooms: { database: Database },
  actor: Actor,
  input: NewProduct,
): Promise<CreateProductAnswer> {
  const issues = [
    ...checkIdentifier('slug', input.slug, 'slug'),
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkRequirement(input),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'createProduct', input, issues },
    async ({ client, save }): Promise<CreateProductAnswer> => {
      const { slug } = input;
      if (await isProductSlugTaken(client, slug, null)) {
        return { kind: 'identifierTaken', field: 'slug', value: slug };
      }
      const refusal = await refusalOf({ client }, input, null);
      if (refusal !== null) return refusal;
      const { reason: _why, idempotencyKey: _key, ...facts } = input;
      const [id, product] = [newId(), { ...facts, name: input.name.trim() }];
      const entry = { action: 'product.created' as const, resource: { type: 'product', id }, after: product };
      return save({ kind: 'changed', id }, entry, insertProduct({ id, ...product }));
    },
  );
}
