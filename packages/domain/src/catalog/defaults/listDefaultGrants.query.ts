import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type DefaultGrantView, selectDefaultGrants } from './defaultStore.ts';

/** What each organization type gives by itself; for operators of any role. */
export async function listDefaultGrants(
  { database }: { database: Database },
  viewer: Viewer,
): Promise<readonly DefaultGrantView[]> {
  authoriseCatalogReading(viewer);
  return selectDefaultGrants(database, null);
}
