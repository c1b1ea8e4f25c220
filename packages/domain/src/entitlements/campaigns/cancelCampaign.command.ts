import type { Database } from '@member-console/db';
import type { Actor } from '../../kernel/index.ts';
import { cancelRow } from './campaignStore.ts';
import { type CampaignOrder, type ChangeCampaignAnswer, changeCampaign } from './changeCampaign.ts';

/** Leaves the items that are not done undone, until somebody resumes it. What is done stays. */
export function cancelCampaign(
  rooms: { database: Database },
  actor: Actor,
  input: CampaignOrder,
): Promise<ChangeCampaignAnswer> {
  return changeCampaign(rooms, actor, input, {
    command: 'cancelCampaign',
    action: 'campaign.cancelled',
    isReasonRequired: true,
    to: 'cancelled',
    allowed: ['running', 'stalled'],
    write: cancelRow,
  });
}
