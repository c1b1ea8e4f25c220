import type { Database } from '@member-console/db';
import {
  type CatalogChanged,
  type CatalogWrite,
  type ChangeOptions,
  changeCatalog,
  checkReason,
} from '../../catalog/index.ts';
import {
  type Actor,
  type AuditAction,
  type InvalidState,
  type NotFound,
  notFound,
  onClient,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type CampaignState, type CampaignView, stateOf } from './campaign.ts';
import { selectCampaigns } from './campaignViewStore.ts';

export type ChangeCampaignAnswer =
  | CatalogChanged
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

export type CampaignOrder = ChangeOptions & { readonly campaignId: string };

/** The way of every act on a campaign: found, in a state from which it can be done, and written. */
export function changeCampaign(
  rooms: { database: Database },
  actor: Actor,
  input: CampaignOrder,
  act: {
    readonly command: string;
    readonly action: AuditAction;
    readonly isReasonRequired: boolean;
    /** The state that it leads to, and those from which it can. */
    readonly to: string;
    readonly allowed: readonly CampaignState[];
    /** What else must be so. */
    readonly isPossible?: (campaign: CampaignView) => boolean;
    readonly write: (campaignId: string) => CatalogWrite;
  },
): Promise<ChangeCampaignAnswer> {
  const { command, action, to, allowed, isPossible } = act;
  const issues = checkReason(input.reason, act.isReasonRequired);
  return changeCatalog(
    rooms,
    actor,
    { command, input, issues },
    async ({ client, save }): Promise<ChangeCampaignAnswer> => {
      const [campaign] = await selectCampaigns(onClient(client), [input.campaignId]);
      if (campaign === undefined) return notFound('campaign');
      const { id, counts } = campaign;
      const from = stateOf(campaign);
      if (!allowed.includes(from) || isPossible?.(campaign) === false) {
        return { kind: 'invalidState', from, to, allowed };
      }
      const entry = { action, resource: { type: 'campaign', id }, before: counts };
      return save({ kind: 'changed', id }, entry, act.write(id));
    },
  );
}
