import { idFrom } from './catalogStage.ts';
import type { Row } from './matrix.ts';

const NOTHING = '0'.repeat(32);

/** How the audit is asked for. */
export const AUDIT_ROWS: Readonly<Record<string, Row>> = {
  'Query.auditEntries': { query: '{ auditEntries(first: 1) { nodes { id } } }' },
  'Query.auditActionCounts': {
    query:
      '{ auditActionCounts(from: "2020-01-01T00:00:00.000Z", until: "2100-01-01T00:00:00.000Z") { action } }',
  },
  'node AuditEntry': {
    query: 'query ($id: ID!) { node(id: $id) { id ... on AuditEntry { of: __typename } } }',
    async aim({ console }) {
      const { rows } = await console.database.pool.query<{ id: string }>(
        'SELECT id FROM audit.entries LIMIT 1',
      );
      return idFrom('aud', rows[0]?.id ?? '');
    },
    absent: `aud_${NOTHING}`,
  },
  'Node.auditEntries': {
    query: 'query ($id: ID!) { node(id: $id) { auditEntries(first: 1) { nodes { id } } } }',
    aim: async ({ owner }) => owner.organizationId,
    absent: `org_${NOTHING}`,
  },
};
