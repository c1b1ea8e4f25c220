import type { Database } from '@member-console/db';
import {
  type Actor,
  type AuditAction,
  auditRows,
  type NotFound,
  notFound,
  type ValidationFailed,
  validationFailed,
  writeAudit,
} from '../kernel/index.ts';
import type { IdentityPort } from './ports.ts';
import type { Viewer } from './viewer.query.ts';

interface Rooms {
  readonly database: Database;
  readonly identity: IdentityPort;
}

/** Ends one of the viewer's own sessions. Somebody else's is not found. */
export async function endSession(
  { database, identity }: Rooms,
  actor: Actor,
  viewer: Viewer,
  sessionId: string,
): Promise<{ kind: 'ended'; sessionId: string; viewer: Viewer } | NotFound> {
  const ended = await identity.endSession(viewer.session.authUserId, sessionId);
  if (!ended) return notFound('session');
  await writeAudit(database, auditRows(actor, entry(viewer, 'person.session_ended', { sessions: 1 })));
  return { kind: 'ended', sessionId, viewer };
}

/** Ends every session of the viewer, this one too unless it is to be kept. Answers how many. */
export async function signOutEverywhere(
  { database, identity }: Rooms,
  actor: Actor,
  viewer: Viewer,
  keepCurrent: boolean,
): Promise<number> {
  const sessions = await identity.endSessions(
    viewer.session.authUserId,
    keepCurrent ? viewer.session.id : null,
  );
  await writeAudit(database, auditRows(actor, entry(viewer, 'person.signed_out_everywhere', { sessions })));
  return sessions;
}

/** Begins a change of address; both mails have to be answered before anything changes. */
export async function requestEmailChange(
  { database, identity }: Rooms,
  actor: Actor,
  viewer: Viewer,
  headers: Headers,
  newEmail: string,
): Promise<{ kind: 'sent'; sentTo: string } | ValidationFailed> {
  const outcome = await identity.requestEmailChange(headers, newEmail.trim(), '/account');
  switch (outcome) {
    case 'sent':
      await writeAudit(database, auditRows(actor, entry(viewer, 'person.email_change_requested', {})));
      return { kind: 'sent', sentTo: viewer.email };
    case 'sameAddress':
      return validationFailed(issue('SAME_ADDRESS', 'This is your address already.'));
    case 'invalidAddress':
      return validationFailed(issue('INVALID', 'Enter an e-mail address, such as name@example.org.'));
  }
}

function issue(code: string, message: string) {
  return { path: ['newEmail'], code, message };
}

function entry(viewer: Viewer, action: AuditAction, after: object) {
  return { action, resource: { type: 'person', id: viewer.personId }, after };
}
