import type { Database } from '@member-console/db';
import {
  type Actor,
  type NotFound,
  notFound,
  type RequestKeyReused,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { type ChangeOptions, changeCatalog } from '../changeCatalog.ts';
import { checkIdentifier, checkName, checkReason } from '../checks.ts';
import type { CatalogChanged, IdentifierTaken } from '../refusals.ts';
import { isLadderSlugTaken, selectLadderRow, updateLadderRow } from './ladderStore.ts';

export type UpdatePlanLadderAnswer =
  | CatalogChanged
  | IdentifierTaken
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/** Changes the words of a ladder; what is absent stays. */
export function updatePlanLadder(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & {
    readonly ladderId: string;
    readonly slug?: string | undefined;
    readonly name?: string | undefined;
  },
): Promise<UpdatePlanLadderAnswer> {
  const issues = [
    ...checkIdentifier('slug', input.slug, 'slug'),
    ...checkName(input.name),
    ...checkReason(input.reason, false),
  ];
  return changeCatalog(
    rooms,
    actor,
    { command: 'updatePlanLadder', input, issues },
    async ({ client, save }): Promise<UpdatePlanLadderAnswer> => {
      const before = await selectLadderRow(client, input.ladderId);
      if (before === null) return notFound('plan ladder');
      const { id } = before;
      const [slug, name] = [input.slug ?? before.slug, input.name?.trim() ?? before.name];
      if (await isLadderSlugTaken(client, slug, id)) {
        return { kind: 'identifierTaken', field: 'slug', value: slug };
      }
      const entry = {
        action: 'plan_ladder.changed' as const,
        resource: { type: 'plan_ladder', id },
        before: { slug: before.slug, name: before.name },
        after: { slug, name },
      };
      return save({ kind: 'changed', id }, entry, updateLadderRow({ id, slug, name }));
    },
  );
}
