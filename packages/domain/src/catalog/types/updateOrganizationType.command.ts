import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkDescription, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged } from '../refusals.ts';
import { selectTypeRow, updateTypeRow } from './typeStore.ts';

export type UpdateOrganizationTypeAnswer =
  | (CatalogChanged & { readonly key: string })
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Changes the words of a kind of organization; what is absent stays. */
export function updateOrganizationType(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly key: string;
    readonly name?: string | undefined;
    readonly description?: string | undefined;
  },
): Promise<UpdateOrganizationTypeAnswer> {
  const issues = [
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'updateOrganizationType', input, issues },
    async ({ client, save }): Promise<UpdateOrganizationTypeAnswer> => {
      const found = await selectTypeRow(client, input.key);
      if (found === null) return notFound('organization type');
      const { id, key } = found;
      const before = { name: found.name, description: found.description };
      const after = {
        name: input.name?.trim() ?? before.name,
        description: input.description?.trim() ?? before.description,
      };
      const resource = { type: 'organization_type', id };
      const entry = { action: 'organization_type.changed' as const, resource, before, after };
      return save({ kind: 'changed', id, key }, entry, updateTypeRow({ id, ...after }));
    },
  );
}
