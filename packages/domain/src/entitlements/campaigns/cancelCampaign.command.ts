import type { Database } from '@member-console/db';
import { type CatalogChanged, type ChangeOptions, changeCatalog, checkReason } from '../../catalog/index.ts';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  notFound,
  onClient,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { stateOf } from './campaign.ts';
import { cancelRow } from './campaignStore.ts';
import { selectCampaigns } from './campaignViewStore.ts';

export type CancelCampaignAnswer =
  | CatalogChanged
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Leaves the items that are not done undone, for good. What is done stays. */
export function cancelCampaign(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly campaignId: string },
): Promise<CancelCampaignAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'cancelCampaign', input, issues },
    async ({ client, save }): Promise<CancelCampaignAnswer> => {
      const [campaign] = await selectCampaigns(onClient(client), [input.campaignId]);
      if (campaign === undefined) return notFound('campaign');
      const { id, counts } = campaign;
      const from = stateOf(campaign);
      if (from === 'finished' || from === 'cancelled') {
        return { kind: 'invalidState', from, to: 'cancelled', allowed: ['running', 'stalled'] };
      }
      const entry = { action: 'campaign.cancelled', resource: { type: 'campaign', id }, before: counts };
      return save({ kind: 'changed', id }, entry, cancelRow(id));
    },
  );
}
