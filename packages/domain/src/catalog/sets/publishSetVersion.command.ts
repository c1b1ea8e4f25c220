import type { Database } from '@member-console/db';
import type {
  Actor,
  InvalidState,
  NotFound,
  RequestKeyReused,
  ValidationFailed,
} from '../../kernel/index.ts';
import { notFound, onClient } from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged, RuleDoesNotFit } from '../refusals.ts';
import { misfitOf } from './misfitOf.ts';
import { publishVersion, selectLaddersOfSet, selectSetVersions } from './setStore.ts';

export type PublishSetVersionAnswer =
  | CatalogChanged
  | RuleDoesNotFit
  | InvalidState
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Publishes a draft for grants to come: whoever holds an older version keeps it. It never changes again. */
export function publishSetVersion(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly versionId: string },
): Promise<PublishSetVersionAnswer> {
  const issues = checkReason(input.reason, false);
  return changeCatalog(
    rooms,
    actor,
    { command: 'publishSetVersion', input, issues },
    async ({ client, save }): Promise<PublishSetVersionAnswer> => {
      const [version] = await selectSetVersions(onClient(client), [input.versionId]);
      if (version === undefined) return notFound('version of an entitlement set');
      if (version.publishedAt !== null) {
        return { kind: 'invalidState', from: 'published', to: 'published', allowed: ['draft'] };
      }
      // Its resources may have changed since it was drafted.
      const misfit = misfitOf(version.rules);
      if (misfit !== null) return misfit;
      const entry = {
        action: 'entitlement_set.published' as const,
        resource: { type: 'entitlement_set', id: version.setId },
        after: { version: version.id, number: version.number, for: 'newGrants' },
      };
      const ladders = await selectLaddersOfSet(client, version.setId);
      return save({ kind: 'changed', id: version.id }, entry, publishVersion(version.id, ladders));
    },
  );
}
