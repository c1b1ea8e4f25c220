import { type Actor, type AuditAction, auditRows } from '../../kernel/index.ts';

/** One look of an operator with a person's eyes. It changes nothing, and ends by itself. */
export interface Viewing {
  readonly id: string;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly personId: string;
  readonly reason: string;
  readonly startsAt: Date;
  /** Exclusive. */
  readonly endsAt: Date;
}

/** Minutes after which a viewing ends by itself. Starting another one goes on. */
export const VIEWING_MINUTES = 15;

/** What a look leaves in the audit: whoever looks acts on behalf of the person looked at, and it is that person's history. */
export function viewingAudit(
  actor: Actor,
  personId: string,
  action: AuditAction,
  after: { readonly viewing: string; readonly asked?: readonly string[] },
  reason?: string,
): string {
  const by =
    actor.kind === 'operator' || actor.kind === 'member' ? { ...actor, onBehalfOf: personId } : actor;
  const resource = { type: 'person', id: personId };
  return auditRows(by, { action, resource, after, ...(reason === undefined ? {} : { reason }) });
}
