import type { Database } from '@member-console/db';
import { authoriseCatalogReading } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { selectReach } from './reachStore.ts';

/** Whom a backfill would reach. */
export interface BackfillReach {
  readonly organizations: number;
  /** At most 20. */
  readonly firstOrganizationIds: readonly string[];
}

/** Organizations of a type, or of every type, whose defaults differ from what it says; for operators of any role. */
export async function previewBackfill(
  { database }: { database: Database },
  viewer: Viewer,
  typeKey: string | null,
): Promise<BackfillReach> {
  authoriseCatalogReading(viewer);
  return selectReach(database, { kind: 'backfill_defaults', input: { typeKey } });
}
