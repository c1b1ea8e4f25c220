import type { Database } from '@member-console/db';
import { type CatalogProduct, selectCatalogProducts } from './productStore.ts';

/** What is offered beside the plans, in the order of slugs. For everybody. */
export function findAddons({
  database,
}: {
  database: Pick<Database, 'query'>;
}): Promise<readonly CatalogProduct[]> {
  return selectCatalogProducts(database, { lifecycle: 'published', kind: 'addon', search: null });
}
