import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkReason } from '../checks.ts';
import type { CatalogChanged } from '../refusals.ts';
import { replaceDefaults, rowsOf, selectDefaultGrant } from './defaultStore.ts';

export type RemoveDefaultGrantAnswer = CatalogChanged | NotFound | ValidationFailed | RequestKeyReused;

/** Newcomers no longer get it. Whoever has it keeps it until a backfill takes it. */
export function removeDefaultGrant(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly defaultGrantId: string },
): Promise<RemoveDefaultGrantAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'removeDefaultGrant', input, issues },
    async ({ client, save }): Promise<RemoveDefaultGrantAnswer> => {
      const before = await selectDefaultGrant(client, input.defaultGrantId);
      if (before === null) return notFound('default');
      const { id } = before;
      const entry = {
        action: 'default_grant.removed' as const,
        resource: { type: 'default_grant', id },
        before,
      };
      return save({ kind: 'changed', id }, entry, replaceDefaults([id], []), {
        made: { what: 'defaults', typeKey: before.organizationType.key, before: rowsOf(before), after: [] },
      });
    },
  );
}
