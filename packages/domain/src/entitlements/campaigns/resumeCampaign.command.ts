import type { Database } from '@member-console/db';
import type { Actor } from '../../kernel/index.ts';
import { resumeRow } from './campaignStore.ts';
import { type CampaignOrder, type ChangeCampaignAnswer, changeCampaign } from './changeCampaign.ts';

/** Goes on with a campaign that was cancelled. What was done before is not done again. */
export function resumeCampaign(
  rooms: { database: Database },
  actor: Actor,
  input: CampaignOrder,
): Promise<ChangeCampaignAnswer> {
  return changeCampaign(rooms, actor, input, {
    command: 'resumeCampaign',
    action: 'campaign.resumed',
    isReasonRequired: false,
    to: 'running again',
    allowed: ['cancelled'],
    write: resumeRow,
  });
}
