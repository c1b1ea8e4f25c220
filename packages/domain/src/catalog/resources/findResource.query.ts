import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { checkIdentifier } from '../checks.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type CatalogResource, selectCatalogResourceByKey } from './resourceStore.ts';

/** A resource by its key; null when there is none. For operators of any role. */
export async function findResource(
  { database }: { database: Database },
  viewer: Viewer,
  key: string,
): Promise<CatalogResource | null> {
  authoriseCatalogReading(viewer);
  if (checkIdentifier('resourceKey', key, 'key').length > 0) return null;
  return selectCatalogResourceByKey(database, key);
}
