import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type EntitlementSetView, selectSets } from './setStore.ts';

/** Every set with its versions, drafts included; for operators of any role. */
export async function listEntitlementSets(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly EntitlementSetView[]> {
  authoriseCatalogReading(viewer);
  return selectSets(database, null);
}
