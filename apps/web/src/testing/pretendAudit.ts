import { connection, type Paging } from './connection.ts';
import type { World } from './world.ts';
import type { WorldEntry } from './worldAudit.ts';

interface Filter {
  action?: string | null;
  actorKind?: string | null;
  subjectId?: string | null;
  reason?: string | null;
  from?: string | null;
  until?: string | null;
}

/** What was recorded, in the pretend world. */
export function auditOf({ audit }: World, asOperator: <Answer>(answer: () => Answer) => Answer) {
  const isWithin = ({ occurredAt }: WorldEntry, from?: string | null, until?: string | null) =>
    (!from || new Date(from) <= new Date(occurredAt)) && (!until || new Date(occurredAt) < new Date(until));
  const isAsked = (entry: WorldEntry, filter: Filter) =>
    (!filter.action || entry.action === filter.action) &&
    (!filter.actorKind || entry.actorKind === filter.actorKind) &&
    (!filter.subjectId || entry.subject.id === filter.subjectId) &&
    (!filter.reason || entry.reason?.includes(filter.reason) === true) &&
    isWithin(entry, filter.from, filter.until);
  const entryOf = ({ actorKind, ...entry }: WorldEntry) => ({
    __typename: 'AuditEntry',
    ...entry,
    actor: { kind: actorKind, name: audit.person.displayName },
    person: { __typename: 'Person', ...audit.person },
    onBehalfOf: null,
    organization: null,
    before: null,
    requestId: 'request-1',
    recordedAt: entry.occurredAt,
  });
  return {
    auditEntries: ({ filter, ...page }: Paging & { filter?: Filter | null }) =>
      asOperator(() =>
        connection(audit.entries.filter((entry) => isAsked(entry, filter ?? {})).map(entryOf), page),
      ),
    auditActionCounts: ({ from, until }: { from: string; until: string }) =>
      asOperator(() => {
        const counts = new Map<string, number>();
        for (const entry of audit.entries) {
          if (isWithin(entry, from, until)) counts.set(entry.action, (counts.get(entry.action) ?? 0) + 1);
        }
        return [...counts]
          .map(([action, count]) => ({ action, count, isMore: false }))
          .sort((one, other) => other.count - one.count);
      }),
  };
}
