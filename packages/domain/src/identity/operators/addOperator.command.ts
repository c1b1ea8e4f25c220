import type { Database } from '@member-console/db';
import { auditRows, type NotFound, newId, notFound, type OperatorRole, SYSTEM } from '../../kernel/index.ts';
import { insertOperatorTerm } from '../store.ts';

/**
 * Makes a person an operator from the machine itself: how the first operator of an installation comes to be.
 * Saying it twice changes nothing.
 */
export async function addOperator(
  { database }: { database: Database },
  email: string,
  role: OperatorRole,
): Promise<{ kind: 'added' | 'already'; personId: string } | NotFound> {
  const id = newId();
  const reason = 'Added at the machine';
  const term = await insertOperatorTerm(database, {
    id,
    email: email.trim(),
    role,
    reason,
    audit: (personId) =>
      auditRows(SYSTEM, {
        action: 'operator.added',
        resource: { type: 'person', id: personId },
        reason,
        after: { role },
      }),
  });
  if (term === null) return notFound(`a person with the address ${email}`);
  return { kind: term.isNew ? 'added' : 'already', personId: term.personId };
}
