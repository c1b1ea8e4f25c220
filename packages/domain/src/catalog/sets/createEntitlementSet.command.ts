import type { Database } from '@member-console/db';
import { type Actor, newId, type RequestKeyReused, type ValidationFailed } from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken } from '../refusals.ts';
import { insertSet, isSetKeyTaken } from './setStore.ts';

export type CreateEntitlementSetAnswer =
  | CatalogChanged
  | IdentifierTaken
  | ValidationFailed
  | RequestKeyReused;

/** Adds a named set with no version yet. */
export function createEntitlementSet(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly key: string; readonly name: string },
): Promise<CreateEntitlementSetAnswer> {
  const issues = [
    ...checkIdentifier('setKey', input.key, 'key'),
    ...checkName(input.name),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'createEntitlementSet', input, issues },
    async ({ client, save }): Promise<CreateEntitlementSetAnswer> => {
      const { key } = input;
      if (await isSetKeyTaken(client, key)) return { kind: 'identifierTaken', field: 'key', value: key };
      const [id, name] = [newId(), input.name.trim()];
      const entry = {
        action: 'entitlement_set.created' as const,
        resource: { type: 'entitlement_set', id },
        after: { key, name },
      };
      return save({ kind: 'changed', id }, entry, insertSet({ id, key, name }));
    },
  );
}
