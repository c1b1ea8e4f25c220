import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogProduct, selectCatalogProductBySlug } from './productStore.ts';

/** A product by its slug, whatever its state; null when there is none. For operators of any role. */
export async function findProduct(
  { database }: { database: Database },
  viewer: Viewer,
  slug: string,
): Promise<CatalogProduct | null> {
  authoriseCatalogReading(viewer);
  return selectCatalogProductBySlug(database, slug);
}
