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
} from '../../kernel/index.ts';
import { isLastAdministrator, type LastAdministrator } from './operatorTerm.ts';
import { lockOperators, selectRunningTerms, selectTerm, updateTermEnded } from './operatorTermStore.ts';

/**
 * Ends a term at once, one that has not begun included. Terms are kept for ever.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function endOperatorTerm(
  { database }: { database: Database },
  actor: Actor,
  input: { termId: string; reason: string | null },
): Promise<
  | { readonly kind: 'changed'; readonly termId: string }
  | ValidationFailed
  | NotFound
  | InvalidState
  | LastAdministrator
> {
  authoriseOperator(actor, 'operators.manage');
  const issues = checkReason(input.reason, true);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  return database.transaction(async (client) => {
    await lockOperators(client);
    const term = await selectTerm(client, input.termId);
    if (term === null) return notFound('term');
    if (term.state === 'ended') {
      return { kind: 'invalidState', from: 'ended', to: 'ended', allowed: ['running', 'scheduled'] };
    }
    if (term.state === 'running' && isLastAdministrator(term, await selectRunningTerms(client))) {
      return { kind: 'lastAdministrator', term };
    }
    const entry = {
      action: 'operator.ended' as const,
      resource: { type: 'person', id: term.personId },
      reason: input.reason?.trim() ?? '',
      before: { role: term.role },
    };
    await updateTermEnded(client, term.id, actor.personId, auditRows(actor, entry));
    return { kind: 'changed', termId: term.id };
  });
}
