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
import type { MailOutbox } from './ports.ts';

const ALLOWED = ['failed', 'unknown'];

/**
 * Sends a message again of which a person has decided that it did not arrive.
 *
 * @throws Forbidden for everybody but administrators among the operators.
 */
export async function resendEmail(
  { outbox }: { outbox: MailOutbox },
  actor: Actor,
  { emailId, reason }: { emailId: string; reason: string | null },
): Promise<
  { readonly kind: 'changed'; readonly emailId: string } | NotFound | InvalidState | ValidationFailed
> {
  authoriseOperator(actor, 'mail.manage');
  const issues = checkReason(reason, true);
  if (issues.length > 0) return { kind: 'validationFailed', issues };
  const email = await outbox.find(emailId);
  if (email === null) return notFound('mail');
  const refused = { kind: 'invalidState', from: email.state, to: 'queued', allowed: ALLOWED } as const;
  if (!ALLOWED.includes(email.state)) return refused;

  const audit = auditRows(actor, {
    action: 'mail.resent',
    resource: { type: 'mail', id: emailId },
    reason: reason?.trim() ?? '',
    before: { kind: email.kind, state: email.state, attempts: email.attempts },
  });
  return (await outbox.resend(emailId, audit)) ? { kind: 'changed', emailId } : refused;
}
