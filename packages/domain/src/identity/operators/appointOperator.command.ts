import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  newId,
  type OperatorRole,
  type ValidationFailed,
  validationFailed,
} from '../../kernel/index.ts';
import type { AlreadyOperator } from './operatorTerm.ts';
import {
  insertTerm,
  isAhead,
  lockOperators,
  selectPersonByEmail,
  selectRunningTerms,
} from './operatorTermStore.ts';

/**
 * Makes a person who has an account an operator from now on.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function appointOperator(
  { database }: { database: Database },
  actor: Actor,
  input: { email: string; role: OperatorRole; endsAt: Date | null; reason: string | null },
): Promise<{ readonly kind: 'changed'; readonly termId: string } | ValidationFailed | AlreadyOperator> {
  authoriseOperator(actor, 'operators.manage');
  const { role, endsAt } = input;
  const issues = checkReason(input.reason, true);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  return database.transaction(async (client) => {
    await lockOperators(client);
    // No text with this in it is anybody's address, and the database cannot read it.
    const personId = input.email.includes('\0')
      ? null
      : await selectPersonByEmail(client, input.email.trim());
    if (personId === null) return validationFailed(NOBODY);
    if (endsAt !== null && !(await isAhead(client, endsAt))) return validationFailed(IN_THE_PAST);
    const term = (await selectRunningTerms(client)).find((running) => running.personId === personId);
    if (term !== undefined) return { kind: 'alreadyOperator', term };

    const [id, reason] = [newId(), input.reason?.trim() ?? ''];
    const entry = {
      action: 'operator.appointed' as const,
      resource: { type: 'person', id: personId },
      reason,
      after: { role, endsAt },
    };
    const fresh = { id, personId, role, endsAt, reason, grantedBy: actor.personId };
    await insertTerm(client, fresh, null, auditRows(actor, entry));
    return { kind: 'changed', termId: id };
  });
}

const NOBODY = {
  path: ['email'],
  code: 'UNKNOWN_PERSON',
  message: 'Nobody has signed in with this address yet.',
};
const IN_THE_PAST = {
  path: ['endsAt'],
  code: 'IN_THE_PAST',
  message: 'Choose a moment that is yet to come.',
};
