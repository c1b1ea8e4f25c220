import type { Database } from '@member-console/db';
import { type Actor, newId, type RequestKeyReused, type ValidationFailed } from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkDescription, checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken } from '../refusals.ts';
import { insertType, selectTypeRow } from './typeStore.ts';

export type CreateOrganizationTypeAnswer =
  | (CatalogChanged & { readonly key: string })
  | IdentifierTaken
  | ValidationFailed
  | RequestKeyReused;

/** Adds a kind of organization that gets nothing by itself yet. Its key stays for good. */
export function createOrganizationType(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly key: string; readonly name: string; readonly description: string },
): Promise<CreateOrganizationTypeAnswer> {
  const issues = [
    ...checkIdentifier('typeKey', input.key, 'key'),
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'createOrganizationType', input, issues },
    async ({ client, save }): Promise<CreateOrganizationTypeAnswer> => {
      const { key } = input;
      if ((await selectTypeRow(client, key)) !== null) {
        return { kind: 'identifierTaken', field: 'key', value: key };
      }
      const id = newId();
      const facts = { key, name: input.name.trim(), description: input.description.trim() };
      const entry = {
        action: 'organization_type.created' as const,
        resource: { type: 'organization_type', id },
        after: facts,
      };
      return save({ kind: 'changed', id, key }, entry, insertType({ id, ...facts }));
    },
  );
}
