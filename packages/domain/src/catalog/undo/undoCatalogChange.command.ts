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
import type { CatalogChanged, NothingToGive, OrphanPlan, TakesFromPaid } from '../refusals.ts';
import type { CatalogMade } from './CatalogMade.ts';
import { decideUndo } from './decideUndo.ts';
import { selectKeptChange } from './undoStore.ts';

/** Something that came later rests on the change, or has changed the same thing. */
export interface ChangeSuperseded {
  readonly kind: 'supersededSince';
  readonly requestId: string;
}

/** The change is none that can be taken back. */
export interface ChangeIsFinal {
  readonly kind: 'nothingToUndo';
}

export type UndoCatalogChangeAnswer =
  | (CatalogChanged & { readonly what: CatalogMade['what'] })
  | ChangeSuperseded
  | ChangeIsFinal
  | TakesFromPaid
  | OrphanPlan
  | NothingToGive
  | NotFound
  | ValidationFailed
  | RequestKeyReused;

/**
 * Takes a reordered ladder, a retired product or price, or a default that was set or removed back to what it was. Refused when
 * the thing is no longer as the change left it, or something rests on it by now. Can be taken back itself.
 */
export function undoCatalogChange(
  rooms: { database: Database },
  actor: Actor,
  input: ChangeOptions & { readonly requestId: string },
): Promise<UndoCatalogChangeAnswer> {
  const issues = checkReason(input.reason, true);
  return changeCatalog(
    rooms,
    actor,
    { command: 'undoCatalogChange', input, issues },
    async ({ client, save }): Promise<UndoCatalogChangeAnswer> => {
      const kept = await selectKeptChange(client, input.requestId);
      if (kept === null) return notFound('request');
      if (kept.made === null) return { kind: 'nothingToUndo' };
      const decided = await decideUndo(client, kept.made, kept.createdAt);
      if (decided === 'supersededSince') return { kind: 'supersededSince', requestId: kept.id };
      if (decided.kind !== 'undone') return decided;
      const { id, action, resourceType, write, made } = decided;
      const entry = {
        action,
        resource: { type: resourceType, id },
        before: made.before,
        after: { undone: kept.id, now: made.after },
      };
      return save({ kind: 'changed', id, what: made.what }, entry, write, { made, parentId: kept.id });
    },
  );
}
