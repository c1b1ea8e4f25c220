import type { Database } from '@member-console/db';
import type { PoolClient } from 'pg';
import {
  type Actor,
  type AuditEntry,
  auditRows,
  checkRequestKey,
  type Issue,
  newId,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
} from '../kernel/index.ts';
import { type CatalogWrite, lockCatalog, selectChangeAnswer, writeChange } from './changeStore.ts';
import { authoriseCatalogChange } from './policy.ts';
import type { CatalogMade } from './undo/CatalogMade.ts';

/** What every change of the catalog may be told beside what it is about. */
export interface ChangeOptions {
  /** Why, for whoever asks later. */
  readonly reason: string | null;
  /** The caller's, or null. A retry with the same one gets the first answer. */
  readonly idempotencyKey: string | null;
}

/** A change under way. Nobody else changes the catalog until it ends. */
export interface Changing {
  readonly client: PoolClient;
  /** Writes the change, what is said of it and the answer, in one statement. `undo`: how it can be taken back. */
  save<Answer extends object>(
    answer: Answer,
    entry: Omit<AuditEntry, 'reason'>,
    write: CatalogWrite,
    undo?: { readonly made: CatalogMade; readonly parentId?: string },
  ): Promise<Answer & Undoable>;
}

/** What a change tells of itself that can be taken back. */
export interface Undoable {
  /** For `undoCatalogChange`; absent when it cannot be taken back. */
  readonly requestId?: string;
}

type Refused = ValidationFailed | RequestKeyReused;

/**
 * The way of every change of the catalog: authorised, told from its own retry, checked, decided against a catalog
 * that holds still, and written. Changes are rare, so they wait for each other instead of colliding.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function changeCatalog<Answer extends { readonly kind: string }>(
  { database }: { database: Database },
  actor: Actor,
  order: {
    /** Imperative, as in the API: `createProduct`. */
    readonly command: string;
    readonly input: ChangeOptions;
    readonly issues: readonly Issue[];
  },
  decide: (changing: Changing) => Promise<Answer>,
): Promise<Answer | Refused> {
  authoriseCatalogChange(actor);
  const { command, input, issues } = order;
  const { idempotencyKey, ...asked } = input;
  const wrong = [...checkRequestKey(idempotencyKey), ...issues];
  if (wrong.length > 0) return { kind: 'validationFailed', issues: wrong };
  const request = requestKey(actor, command, idempotencyKey ?? newId(), asked);
  return database.transaction(async (client) => {
    await lockCatalog(client);
    const earlier = await selectChangeAnswer(client, request);
    if (earlier) {
      return earlier.inputHash === request.inputHash
        ? (earlier.answer as Answer)
        : { kind: 'requestKeyReused' };
    }
    return decide({
      client,
      async save(answer, entry, write, undo) {
        const why = input.reason === null ? {} : { reason: input.reason.trim() };
        const requestId = newId();
        const told = undo === undefined ? answer : { ...answer, requestId };
        await writeChange(client, write, {
          audit: auditRows(actor, { ...entry, ...why }),
          request,
          answer: told,
          requestId,
          made: undo?.made ?? null,
          parentId: undo?.parentId ?? null,
        });
        return told;
      },
    });
  });
}
