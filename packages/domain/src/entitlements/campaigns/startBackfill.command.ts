import type { Database } from '@member-console/db';
import { type ChangeOptions, changeCatalog, checkReason, isTypeThere } from '../../catalog/index.ts';
import {
  type Actor,
  type NotFound,
  newId,
  notFound,
  onClient,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { insertCampaign } from './campaignStore.ts';
import { selectReach } from './reachStore.ts';

export interface Backfill extends ChangeOptions {
  /** Null: organizations of every type. */
  readonly typeKey: string | null;
  /** Only tells whom it would reach. */
  readonly isDryRun: boolean;
}

export interface BackfillStarted {
  readonly kind: 'started';
  /** Null after a dry run. */
  readonly campaignId: string | null;
  readonly organizations: number;
  /** At most 20. */
  readonly firstOrganizationIds: readonly string[];
}

export type StartBackfillAnswer = BackfillStarted | NotFound | ValidationFailed | RequestKeyReused;

/**
 * Makes the defaults of every organization what its type says today: gives what is missing, takes what is no longer
 * configured, and moves a default to the tier it stands for now. Reaches only organizations for which that differs.
 */
export function startBackfill(
  rooms: { database: Database },
  actor: Actor,
  input: Backfill,
): Promise<StartBackfillAnswer> {
  const { typeKey, isDryRun } = input;
  const issues = checkReason(input.reason, !isDryRun);
  return changeCatalog(
    rooms,
    actor,
    { command: 'startBackfill', input, issues },
    async ({ client, save }): Promise<StartBackfillAnswer> => {
      if (typeKey !== null && !(await isTypeThere(client, typeKey))) return notFound('organization type');
      const work = { kind: 'backfill_defaults', input: { typeKey } } as const;
      const reach = await selectReach(onClient(client), work);
      if (isDryRun) return { kind: 'started', campaignId: null, ...reach };
      const id = newId();
      const entry = {
        action: 'campaign.started' as const,
        resource: { type: 'campaign', id },
        after: { ...work, organizations: reach.organizations },
      };
      const write = insertCampaign({ ...work, id, actor, reason: input.reason });
      return save({ kind: 'started', campaignId: id, ...reach }, entry, write);
    },
  );
}
