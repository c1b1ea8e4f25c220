import type { Database } from '@member-console/db';
import { authoriseCatalogReading } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import type { InvalidState, NotFound } from '../../kernel/index.ts';
import { loadPublication, type Publication } from './publication.ts';

/** Whom publishing a version for everyone would reach, and what it would take; for operators of any role. */
export async function previewPublication(
  { database }: { database: Database },
  viewer: Viewer,
  versionId: string,
): Promise<Publication | InvalidState | NotFound> {
  authoriseCatalogReading(viewer);
  return loadPublication(database, versionId);
}
