import type { Database } from '@member-console/db';
import type { CatalogMove } from '../../catalog/index.ts';
import { insertCatalogCampaign } from './campaignStore.ts';

/**
 * Starts the campaign that settles every pool that was planned with an older version of a ladder or default. Answers
 * its id; null when there is no such pool. Two at once are no harm: a pool that is up to date is left alone.
 */
export async function catalogChanged(
  { database }: { database: Database },
  move: CatalogMove,
): Promise<string | null> {
  return insertCatalogCampaign(database, move);
}
