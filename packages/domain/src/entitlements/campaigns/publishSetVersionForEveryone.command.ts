import type { Database } from '@member-console/db';
import {
  type ChangeOptions,
  changeCatalog,
  checkReason,
  misfitOf,
  type RuleDoesNotFit,
  selectLaddersOfSet,
  type TakesFromPaid,
} from '../../catalog/index.ts';
import {
  type Actor,
  type InvalidState,
  type NotFound,
  newId,
  onClient,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { insertCampaign } from './campaignStore.ts';
import { loadPublication } from './publication.ts';
import { publishBeside } from './publicationStore.ts';

export type PublishForEveryoneAnswer =
  | { readonly kind: 'started'; readonly campaignId: string; readonly versionId: string }
  | TakesFromPaid
  | RuleDoesNotFit
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/**
 * Publishes a version and moves everybody who holds an older one to it, by a campaign. Where that would take something
 * from a grant that is paid for, the caller says when: now, or at the end of each paid period.
 */
export function publishSetVersionForEveryone(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly versionId: string;
    readonly paidGrants: 'now' | 'atPeriodEnd' | null;
  },
): Promise<PublishForEveryoneAnswer> {
  const { versionId, paidGrants, reason } = input;
  const issues = checkReason(reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'publishSetVersionForEveryone', input, issues },
    async ({ client, save }): Promise<PublishForEveryoneAnswer> => {
      const found = await loadPublication(onClient(client), versionId);
      if (found.kind !== 'publication') return found;
      const { version, fromVersionIds, organizations, paidGrantsLosing } = found;
      const misfit = misfitOf(version.rules);
      if (misfit !== null) return misfit;
      if (paidGrantsLosing > 0 && paidGrants === null) {
        return { kind: 'takesFromPaid', grants: paidGrantsLosing };
      }
      const { setId } = version;
      const ladders = await selectLaddersOfSet(client, setId);
      const work = {
        kind: 'publish_set_version',
        input: { setId, versionId, fromVersionIds, paid: paidGrants ?? 'now' },
      } as const;
      const id = newId();
      const write = insertCampaign({ ...work, id, actor, reason }, publishBeside(version, ladders));
      const entry = {
        action: 'entitlement_set.published' as const,
        resource: { type: 'entitlement_set', id: setId },
        after: { version: versionId, number: version.number, for: 'everyone', campaign: id, organizations },
      };
      return save({ kind: 'started', campaignId: id, versionId }, entry, write);
    },
  );
}
