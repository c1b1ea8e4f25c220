import type { Database } from '@member-console/db';
import type { Viewer } from '../../identity/index.ts';
import { authoriseCatalogReading } from '../policy.ts';
import { type OrganizationTypeView, selectTypes } from './typeStore.ts';

/** Kinds of organizations in the order of their keys: all of them, or the one with a key; for operators of any role. */
export async function listOrganizationTypes(
  { database }: { database: Database },
  viewer: Viewer,
  key: string | null = null,
): Promise<readonly OrganizationTypeView[]> {
  authoriseCatalogReading(viewer);
  return selectTypes(database, key === null ? null : [key]);
}
