import type { Database } from '@member-console/db';
import { authoriseCatalogReading } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import type { CampaignItemState, CampaignItemView, CampaignView } from './campaign.ts';
import { type KeyPage, selectCampaignPage, selectCampaigns, selectItemPage } from './campaignViewStore.ts';

interface Rooms {
  readonly database: Database;
}

/** Every campaign, the newest first; for operators of any role, as everything here. */
export async function listCampaigns(
  { database }: Rooms,
  viewer: Viewer,
  page: KeyPage,
): Promise<readonly CampaignView[]> {
  authoriseCatalogReading(viewer);
  return selectCampaignPage(database, page);
}

/** Campaigns by their ids; none for whoever is no operator, as if there were none. */
export async function findCampaigns(
  { database }: Rooms,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<readonly CampaignView[]> {
  return viewer === null || viewer.operatorRole === null ? [] : selectCampaigns(database, ids);
}

/** The items of one campaign, in one state or in any. */
export async function listCampaignItems(
  { database }: Rooms,
  viewer: Viewer,
  campaignId: string,
  state: CampaignItemState | null,
  page: KeyPage,
): Promise<readonly CampaignItemView[]> {
  authoriseCatalogReading(viewer);
  return selectItemPage(database, campaignId, state, page);
}
