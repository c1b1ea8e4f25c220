import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogProduct, type ProductFilter, selectCatalogProducts } from './productStore.ts';

/** Products in the order of their slugs, drafts and retired ones included; for operators of any role. */
export async function listProducts(
  { database }: { database: Database },
  viewer: Viewer,
  filter: ProductFilter,
): Promise<readonly CatalogProduct[]> {
  authoriseCatalogReading(viewer);
  return selectCatalogProducts(database, filter);
}
