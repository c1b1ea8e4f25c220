import type { EntitlementValue, OverLimitPolicy } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type Actor, newId, type RequestKeyReused, type ValidationFailed } from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import {
  checkDescription,
  checkGraceDays,
  checkIdentifier,
  checkLevels,
  checkName,
  checkReason,
  checkUnit,
} from '../checks.ts';
import type { CatalogChanged, IdentifierTaken } from '../refusals.ts';
import { checkPolicy } from './checkPolicy.ts';
import { insertResource, isResourceKeyTaken } from './resourceStore.ts';

export interface NewResource extends ChangeOptions {
  /** `namespace.name`; never changes. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly kind: EntitlementValue['kind'];
  /** Of limits; null for what is simply counted. */
  readonly unit: string | null;
  /** Of an enum, lowest first. */
  readonly levels: readonly string[];
  readonly overLimitPolicy: OverLimitPolicy | null;
  readonly overLimitGraceDays: number;
}

export type CreateResourceAnswer = CatalogChanged | IdentifierTaken | ValidationFailed | RequestKeyReused;

/** Adds a thing that can be limited or switched. */
export function createResource(
  rooms: { database: Database },
  actor: Actor,
  input: NewResource,
): Promise<CreateResourceAnswer> {
  const issues = [
    ...checkIdentifier('resourceKey', input.key, 'key'),
    ...checkName(input.name),
    ...checkDescription(input.description),
    ...checkUnit(input.unit),
    ...checkLevels(input.kind, input.levels),
    ...checkPolicy(input),
    ...checkGraceDays(input.overLimitGraceDays),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'createResource', input, issues },
    async ({ client, save }): Promise<CreateResourceAnswer> => {
      const { reason: _why, idempotencyKey: _key, ...resource } = input;
      if (await isResourceKeyTaken(client, input.key)) {
        return { kind: 'identifierTaken', field: 'key', value: input.key };
      }
      const id = newId();
      return save(
        { kind: 'changed', id },
        { action: 'resource.created', resource: { type: 'resource', id }, after: resource },
        insertResource({ id, ...resource, name: input.name.trim() }),
      );
    },
  );
}
