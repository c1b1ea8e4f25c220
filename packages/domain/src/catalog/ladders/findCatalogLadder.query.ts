import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogLadder, selectCatalogLadderBySlug } from './ladderStore.ts';

/** One ladder with every tier, by its slug; for operators of any role. Null when there is none. */
export async function findCatalogLadder(
  { database }: { database: Database },
  viewer: Viewer,
  slug: string,
): Promise<CatalogLadder | null> {
  authoriseCatalogReading(viewer);
  return selectCatalogLadderBySlug(database, slug);
}
