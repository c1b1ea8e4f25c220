import type { Database } from '@member-console/db';
import { type Actor, SYSTEM } from './actor.ts';
import type { AuditAction } from './auditActions.ts';

/** What a command did to one thing, for whoever asks later. Never holds a secret. */
export interface AuditEntry {
  readonly action: AuditAction;
  readonly resource: { readonly type: string; readonly id: string };
  readonly organizationId?: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Time did it, whoever happens to record it. */
  readonly byItself?: true;
}

/** The rows that `audit.write(jsonb)` takes, as JSON. Pass them to the statement that makes the change. */
export function auditRows(actor: Actor, ...entries: readonly AuditEntry[]): string {
  return toJson(auditRowValues(actor, null, entries));
}

/** The same rows before they are JSON, for a settlement that carries them; `at` null means the moment of writing. */
export function auditRowValues(
  actor: Actor,
  at: Date | null,
  entries: readonly AuditEntry[],
): readonly object[] {
  return entries.map((entry) => {
    const by = entry.byItself ? SYSTEM : actor;
    return {
      occurred_at: at,
      actor_kind: by.kind,
      actor_id: by.personId,
      on_behalf_of: 'onBehalfOf' in by ? (by.onBehalfOf ?? null) : null,
      action: entry.action,
      resource_type: entry.resource.type,
      resource_id: entry.resource.id,
      organization_id: entry.organizationId ?? null,
      reason: entry.byItself ? null : (entry.reason ?? null),
      before: entry.before ?? null,
      after: entry.after ?? null,
      request_id: actor.requestId,
    };
  });
}

/** Records what has no statement of its own to ride on: what was done at a provider, a door that was opened. */
export async function writeAudit(database: Pick<Database, 'query'>, rows: string): Promise<void> {
  await database.query({ name: 'audit.write', text: `SELECT audit.write($1)` }, [rows]);
}

/** JSON in which a bigint is a number in digits, as Postgres reads it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? item.toString() : item));
}
