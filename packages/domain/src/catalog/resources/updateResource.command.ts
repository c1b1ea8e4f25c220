import type { EntitlementValue, OverLimitPolicy } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import {
  checkDescription,
  checkGraceDays,
  checkLevels,
  checkName,
  checkReason,
  checkUnit,
} from '../checks.ts';
import type { CatalogChanged, ResourceFixed } from '../refusals.ts';
import { checkPolicy } from './checkPolicy.ts';
import { type CatalogResource, selectCatalogResource, updateResourceRow } from './resourceStore.ts';

/** What is absent stays. */
export interface ResourceChange extends ChangeOptions {
  readonly resourceId: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly kind?: EntitlementValue['kind'] | undefined;
  readonly unit?: string | null | undefined;
  readonly levels?: readonly string[] | undefined;
  readonly overLimitPolicy?: OverLimitPolicy | null | undefined;
  readonly overLimitGraceDays?: number | undefined;
}

export type UpdateResourceAnswer =
  | CatalogChanged
  | ResourceFixed
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Changes a resource. Kind, unit and levels are fixed once a published set speaks of it. */
export function updateResource(
  rooms: { database: Database },
  actor: Actor,
  input: ResourceChange,
): Promise<UpdateResourceAnswer> {
  const issues = [
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkUnit(input.unit),
    ...checkGraceDays(input.overLimitGraceDays),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'updateResource', input, issues },
    async ({ client, save }): Promise<UpdateResourceAnswer> => {
      const before = await selectCatalogResource(client, input.resourceId);
      if (before === null) return notFound('resource');
      const after = changed(before, input);
      const wrong = [...checkLevels(after.kind, after.levels), ...checkPolicy(after)];
      if (wrong.length > 0) return validationFailed(...wrong);
      if (before.isFixed && meaningOf(before) !== meaningOf(after)) {
        return { kind: 'resourceFixed', resourceId: before.id };
      }
      const entry = {
        action: 'resource.changed' as const,
        resource: { type: 'resource', id: before.id },
        before,
        after,
      };
      return save({ kind: 'changed', id: before.id }, entry, updateResourceRow(after));
    },
  );
}

function changed(before: CatalogResource, input: ResourceChange): CatalogResource {
  return {
    ...before,
    name: input.name?.trim() ?? before.name,
    description: input.description ?? before.description,
    kind: input.kind ?? before.kind,
    unit: input.unit === undefined ? before.unit : input.unit,
    levels: input.levels ?? before.levels,
    overLimitPolicy: input.overLimitPolicy === undefined ? before.overLimitPolicy : input.overLimitPolicy,
    overLimitGraceDays: input.overLimitGraceDays ?? before.overLimitGraceDays,
  };
}

/** What published values of the resource mean. */
function meaningOf({ kind, unit, levels }: CatalogResource): string {
  return JSON.stringify([kind, unit, levels]);
}
