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
import { retryRows } from './campaignStore.ts';
import { selectCampaigns } from './campaignViewStore.ts';

export type RetryFailedItemsAnswer =
  | CatalogChanged
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Looks once more at the items of a campaign that failed. */
export function retryFailedItems(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly campaignId: string },
): Promise<RetryFailedItemsAnswer> {
  const issues = checkReason(input.reason, false);
  return changeCatalog(
    rooms,
    actor,
    { command: 'retryFailedItems', input, issues },
    async ({ client, save }): Promise<RetryFailedItemsAnswer> => {
      const [campaign] = await selectCampaigns(onClient(client), [input.campaignId]);
      if (campaign === undefined) return notFound('campaign');
      const { id, counts } = campaign;
      const from = stateOf(campaign);
      const isOpen = from === 'running' || from === 'stalled';
      if (!isOpen || counts.failed === 0) {
        return { kind: 'invalidState', from, to: 'running again', allowed: ['stalled'] };
      }
      const entry = { action: 'campaign.retried', resource: { type: 'campaign', id }, before: counts };
      return save({ kind: 'changed', id }, entry, retryRows(id));
    },
  );
}
