import type { Database } from '@member-console/db';
import { checkReason } from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import {
  type Actor,
  auditRows,
  checkRequestKey,
  type InvalidState,
  type NotFound,
  type RequestKeyReused,
  requestKey,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { underPool } from '../settlement/underPool.ts';
import { selectAnswer } from '../store.ts';
import { checkItems } from './checkItems.ts';
import { chooserOf } from './chooserOf.ts';
import { saveChoice } from './store.ts';

/** What somebody wants to keep of what no longer fits their plan. */
export interface Choice {
  readonly organizationId: string;
  readonly resourceId: string;
  /** What stays, the dearest first. What is not named comes after, the oldest first. */
  readonly itemIds: readonly string[];
  /** Not to wait for the deadline. After it, every choice applies at once. */
  readonly applyNow: boolean;
  /** Operators must say why. */
  readonly reason: string | null;
  readonly idempotencyKey: string | null;
}

export type ChooseAnswer =
  | {
      readonly kind: 'chosen';
      readonly organizationId: string;
      /** ISO 8601. */
      readonly appliesAt: string;
    }
  | { readonly kind: 'nothingOverLimit' }
  | NotFound
  | InvalidState
  | ValidationFailed
  | RequestKeyReused;

/**
 * Says what stays writable while more is in use than the plan allows. It may be said again at any time, until
 * everything fits again. Nothing is deleted.
 *
 * @throws Forbidden
 */
export async function chooseWhatStays(
  { database }: { database: Database },
  by: Actor,
  viewer: Viewer,
  { idempotencyKey, ...choice }: Choice,
): Promise<ChooseAnswer> {
  const { organizationId, resourceId, itemIds, applyNow, reason } = choice;
  const key = requestKey(by, 'chooseWhatStays', idempotencyKey, choice);
  return underPool(database, 'organization', organizationId, async (query): Promise<ChooseAnswer | null> => {
    const chooser = await chooserOf(query, by, viewer, organizationId);
    if (chooser.kind !== 'may') return chooser;
    const { organization, actor } = chooser;
    const earlier = key && (await selectAnswer(query, key));
    if (key && earlier) {
      return earlier.inputHash === key.inputHash
        ? (earlier.answer as ChooseAnswer)
        : { kind: 'requestKeyReused' };
    }
    const excess = organization.entitlements.find(({ resource }) => resource.id === resourceId)?.overLimit;
    const issues = [
      ...checkRequestKey(idempotencyKey),
      ...checkReason(reason, actor.kind === 'operator'),
      ...(excess ? checkItems(itemIds, excess) : []),
    ];
    if (issues.length > 0) return validationFailed(...issues);
    if (!excess) return { kind: 'nothingOverLimit' };

    const { at, poolId, poolVersion } = organization;
    const isDue = applyNow || excess.deadline <= at;
    const appliesAt = (isDue ? at : excess.deadline).toISOString();
    const answer: ChooseAnswer = { kind: 'chosen', organizationId, appliesAt };
    const audit = auditRows(actor, {
      action: 'excess.choice_made',
      resource: { type: 'organization', id: organizationId },
      organizationId,
      ...(reason === null ? {} : { reason }),
      before: { stays: excess.items.filter(({ keptAs }) => keptAs !== null).map(({ id }) => id) },
      after: { stays: itemIds, appliesAt },
    });
    const chosen = { poolId, poolVersion, resourceId, itemIds, at, by: viewer.personId, isDue };
    return (await saveChoice(query, chosen, key && { key, answer }, audit)) ? answer : null;
  });
}
