import type { Database } from '@member-console/db';
import type { Actor } from '../../kernel/index.ts';
import { retryRows } from './campaignStore.ts';
import { type CampaignOrder, type ChangeCampaignAnswer, changeCampaign } from './changeCampaign.ts';

/** Looks once more at the items of a campaign that failed. */
export function retryFailedItems(
  rooms: { database: Database },
  actor: Actor,
  input: CampaignOrder,
): Promise<ChangeCampaignAnswer> {
  return changeCampaign(rooms, actor, input, {
    command: 'retryFailedItems',
    action: 'campaign.retried',
    isReasonRequired: false,
    to: 'running again',
    allowed: ['running', 'stalled'],
    isPossible: ({ counts }) => counts.failed > 0,
    write: retryRows,
  });
}
