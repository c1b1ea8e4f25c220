import type { Database } from '@member-console/db';
import { authoriseCatalogReading } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import type { KeyPage } from '../campaigns/campaignViewStore.ts';
import { type HolderView, selectHolderPage } from './holderStore.ts';

/** Who holds a product now or later, and by what; for operators of any role. */
export async function listHolders(
  { database }: { database: Database },
  viewer: Viewer,
  productId: string,
  page: KeyPage,
): Promise<readonly HolderView[]> {
  authoriseCatalogReading(viewer);
  return selectHolderPage(database, productId, page);
}
