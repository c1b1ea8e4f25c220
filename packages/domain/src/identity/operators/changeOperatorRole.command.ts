import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type InvalidState,
  type NotFound,
  newId,
  notFound,
  type OperatorRole,
  type ValidationFailed,
} from '../../kernel/index.ts';
import { isLastAdministrator, type LastAdministrator } from './operatorTerm.ts';
import { insertTerm, lockOperators, selectRunningTerms, selectTerm } from './operatorTermStore.ts';

/**
 * Gives an operator another role until the same end: the term ends, and one in the new role begins.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function changeOperatorRole(
  { database }: { database: Database },
  actor: Actor,
  input: { termId: string; role: OperatorRole; reason: string | null },
): Promise<
  | { readonly kind: 'changed'; readonly termId: string }
  | ValidationFailed
  | NotFound
  | InvalidState
  | LastAdministrator
> {
  authoriseOperator(actor, 'operators.manage');
  const { role } = input;
  const issues = checkReason(input.reason, true);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  return database.transaction(async (client) => {
    await lockOperators(client);
    const term = await selectTerm(client, input.termId);
    if (term === null) return notFound('term');
    if (term.state !== 'running') {
      return { kind: 'invalidState', from: term.state, to: role, allowed: ['running'] };
    }
    if (term.role === role) return { kind: 'changed', termId: term.id };
    if (isLastAdministrator(term, await selectRunningTerms(client)))
      return { kind: 'lastAdministrator', term };

    const { personId, endsAt } = term;
    const [id, reason] = [newId(), input.reason?.trim() ?? ''];
    const entry = {
      action: 'operator.role_changed' as const,
      resource: { type: 'person', id: personId },
      reason,
      before: { role: term.role },
      after: { role },
    };
    const fresh = { id, personId, role, endsAt, reason, grantedBy: actor.personId };
    await insertTerm(client, fresh, term.id, auditRows(actor, entry));
    return { kind: 'changed', termId: id };
  });
}
