import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogLadder, selectCatalogLadders } from './ladderStore.ts';

/** Every ladder with every tier, in the order of slugs; for operators of any role. */
export async function listCatalogLadders(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly CatalogLadder[]> {
  authoriseCatalogReading(viewer);
  return selectCatalogLadders(database, null);
}
