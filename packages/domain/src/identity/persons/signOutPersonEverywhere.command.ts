import type { Database } from '@member-console/db';
import {
  type Actor,
  auditRows,
  authoriseOperator,
  checkReason,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
  writeAudit,
} from '../../kernel/index.ts';
import type { IdentityPort } from '../ports.ts';
import { selectStandings } from './personStore.ts';

/** Ends every session of a person, who has to sign in anew wherever they were. @throws Forbidden */
export async function signOutPersonEverywhere(
  { database, identity }: { database: Database; identity: IdentityPort },
  actor: Actor,
  input: { readonly personId: string; readonly reason: string },
): Promise<
  | { readonly kind: 'signedOut'; readonly personId: string; readonly sessions: number }
  | NotFound
  | ValidationFailed
> {
  authoriseOperator(actor, 'people.manage');
  const { personId } = input;
  const issues = checkReason(input.reason, true);
  if (issues.length > 0) return validationFailed(...issues);
  const [person] = await selectStandings(database, [personId]);
  if (person === undefined) return notFound('person');
  const sessions = await identity.endSessions(person.authUserId, null);
  const entry = {
    action: 'person.signed_out_everywhere' as const,
    resource: { type: 'person', id: personId },
    reason: input.reason.trim(),
    after: { sessions },
  };
  await writeAudit(database, auditRows(actor, entry));
  return { kind: 'signedOut', personId, sessions };
}
