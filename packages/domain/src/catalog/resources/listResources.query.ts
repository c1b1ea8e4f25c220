import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogResource, selectCatalogResources } from './resourceStore.ts';

/** Every resource in the order of its key; for operators of any role. */
export async function listResources(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly CatalogResource[]> {
  authoriseCatalogReading(viewer);
  return selectCatalogResources(database, null);
}
