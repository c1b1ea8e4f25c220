import { auditRows, SYSTEM, writeAudit } from '@member-console/domain/kernel';
import { type Player, uuidIn } from './cast.ts';
import type { TestConsole } from './testConsole.ts';

function record({ database }: TestConsole, { personId }: Player) {
  const entry = { action: 'clock.moved' as const, resource: { type: 'person', id: uuidIn(personId) } };
  return writeAudit(database, auditRows(SYSTEM, entry, entry));
}

async function recordOfType({ database }: TestConsole) {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT id FROM organizations.types WHERE key = 'personal'`,
  );
  const entry = {
    action: 'clock.moved' as const,
    resource: { type: 'organization_type', id: rows[0]?.id ?? '' },
  };
  return writeAudit(database, auditRows(SYSTEM, entry, entry));
}

/** How to reach the audit, and what adds more entries. */
export const AUDIT_WALKS = {
  // What the other walks add is recorded too; these are the walk's own.
  'Query.auditEntries': {
    around: '{ auditEntries PAGE }',
    path: ['auditEntries'],
    orders: [
      'filter: { action: "clock.moved" }',
      'filter: { actorKind: SYSTEM, from: "2020-01-01T00:00:00.000Z", action: "clock.moved" }',
    ],
    add: record,
  },
  'Node.auditEntries': {
    around: '{ viewer { person { auditEntries PAGE } } }',
    path: ['viewer', 'person', 'auditEntries'],
    add: record,
  },
  'OrganizationType.auditEntries': {
    around: '{ organizationType(key: "personal") { auditEntries PAGE } }',
    path: ['organizationType', 'auditEntries'],
    add: recordOfType,
  },
};
