import type { SettlementRooms } from '../settlement/settlePool.ts';
import type { Campaign } from './campaign.ts';
import {
  BEFORE_ALL,
  enqueueCampaign,
  finishCampaign,
  markItem,
  selectNextPool,
  selectRunningCampaign,
  takeInLatecomers,
} from './campaignStore.ts';
import { workItem } from './workItem.ts';

/** Items that one job works through before it makes room for others. */
const BATCH = 100;

/**
 * Works through a campaign for a while, one pool after the other, and starts the job that goes on. What fails is
 * noted with its item and leaves the others alone. Safe to run twice, at the same time too, and after a kill.
 */
export async function workCampaign(
  rooms: SettlementRooms,
  campaignId: string,
  { batch = BATCH }: { readonly batch?: number } = {},
): Promise<void> {
  const campaign = await selectRunningCampaign(rooms.database, campaignId);
  if (campaign === null) return;
  let last = BEFORE_ALL;
  for (let worked = 0; worked < batch; worked += 1) {
    const poolId = await nextPool(rooms, campaign, last);
    if (poolId === null) return finishCampaign(rooms.database, campaign.id);
    await workAndMark(rooms, campaign, poolId);
    last = poolId;
  }
  await enqueueCampaign(rooms.database, campaign.id);
}

/** The next one; after the last one, whoever came to be reached while the others were worked through. */
async function nextPool(
  { database }: SettlementRooms,
  campaign: Campaign,
  last: string,
): Promise<string | null> {
  const poolId = await selectNextPool(database, campaign.id, last);
  if (poolId !== null || campaign.kind !== 'catalog_changed') return poolId;
  const isStillRunning = (await selectRunningCampaign(database, campaign.id)) !== null;
  if (!isStillRunning || (await takeInLatecomers(database, campaign)) === 0) return null;
  return selectNextPool(database, campaign.id, BEFORE_ALL);
}

async function workAndMark(rooms: SettlementRooms, campaign: Campaign, poolId: string): Promise<void> {
  try {
    const isChanged = await workItem(rooms, campaign, poolId);
    await markItem(rooms.database, campaign.id, poolId, isChanged ? 'changed' : 'unchanged', null);
  } catch (error) {
    if (isOutage(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    await markItem(rooms.database, campaign.id, poolId, 'failed', message.slice(0, 500));
  }
}

/** The database itself was away: that says nothing of the item, and the job is tried again by the queue. */
function isOutage(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /^(08|57P0|53|ECONN)/.test(String(code)) || /^Connection terminated|^timeout/i.test(String(message));
}
