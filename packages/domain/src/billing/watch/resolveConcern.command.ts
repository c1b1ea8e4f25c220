import { type ConcernKind, INTENT_CONCERN, LINK_CONCERN, MONEY_CONCERNS } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type InvalidState,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import { selectConcernsByIds, updateConcernResolved } from './concernStore.ts';

/** What a person closes. The others close with the snapshot that no longer shows them. */
export const RESOLVABLE: readonly ConcernKind[] = [...MONEY_CONCERNS, INTENT_CONCERN, LINK_CONCERN];

/**
 * Closes a concern that a person has looked into.
 *
 * @throws Forbidden for everybody but operators who look after money.
 */
export async function resolveConcern(
  { database }: { readonly database: Database },
  actor: Actor,
  { concernId, reason }: { readonly concernId: string; readonly reason: string | null },
): Promise<
  { readonly kind: 'resolved'; readonly concernId: string } | InvalidState | NotFound | ValidationFailed
> {
  authoriseOperator(actor, 'billing.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  const [concern] = await selectConcernsByIds(database, [concernId]);
  if (concern === undefined) return notFound('concern');
  const { kind, organization, evidence } = concern;
  if (!RESOLVABLE.includes(kind)) {
    return { kind: 'invalidState', from: kind, to: 'resolved', allowed: [...RESOLVABLE] };
  }
  const why = reason?.trim() ?? '';
  const audit = auditRows(actor, {
    action: 'billing_concern.resolved',
    resource: { type: 'billing_concern', id: concernId },
    ...(organization === null ? {} : { organizationId: organization.id }),
    reason: why,
    before: { kind, evidence },
  });
  const isResolved = await updateConcernResolved(
    database,
    { id: concernId, personId: actor.personId, reason: why },
    audit,
  );
  return isResolved
    ? { kind: 'resolved', concernId }
    : { kind: 'invalidState', from: 'resolved', to: 'resolved', allowed: ['open'] };
}
