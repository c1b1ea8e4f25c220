import type { Database } from '@member-console/db';
import { type Actor, newId, type RequestKeyReused, type ValidationFailed } from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken } from '../refusals.ts';
import { insertLadder, isLadderSlugTaken } from './ladderStore.ts';

export type CreatePlanLadderAnswer = CatalogChanged | IdentifierTaken | ValidationFailed | RequestKeyReused;

/** Adds a ladder without tiers. */
export function createPlanLadder(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly slug: string; readonly name: string },
): Promise<CreatePlanLadderAnswer> {
  const issues = [
    ...checkIdentifier('slug', input.slug, 'slug'),
    ...checkName(input.name),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'createPlanLadder', input, issues },
    async ({ client, save }): Promise<CreatePlanLadderAnswer> => {
      const { slug } = input;
      if (await isLadderSlugTaken(client, slug, null)) {
        return { kind: 'identifierTaken', field: 'slug', value: slug };
      }
      const [id, name] = [newId(), input.name.trim()];
      const entry = {
        action: 'plan_ladder.created' as const,
        resource: { type: 'plan_ladder', id },
        after: { slug, name },
      };
      return save({ kind: 'changed', id }, entry, insertLadder({ id, slug, name }));
    },
  );
}
