import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { checkIdentifier } from '../checks.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type EntitlementSetView, selectSetByKey } from './setStore.ts';

/** A set by its key, drafts included; null when there is none. For operators of any role. */
export async function findEntitlementSet(
  { database }: { database: Database },
  viewer: Viewer,
  key: string,
): Promise<EntitlementSetView | null> {
  authoriseCatalogReading(viewer);
  if (checkIdentifier('setKey', key, 'key').length > 0) return null;
  return selectSetByKey(database, key);
}
