import { useDatabase } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditRows, newId, SYSTEM, writeAudit } from '../kernel/index.ts';
import { countActions, selectAuditPage } from './auditStore.ts';
import type { AuditFilter } from './views.ts';

const EVERYTHING: AuditFilter = {
  actorId: null,
  actorKind: null,
  subjectId: null,
  organizationId: null,
  action: null,
  requestId: null,
  reason: null,
  from: null,
  until: null,
};
const PAGE = { after: null, before: null, backward: false, limit: 26 };
const ENTRIES = 200_000;

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Relation Name'?: string;
  readonly 'Node Type': string;
  readonly Plans?: readonly Plan[];
}

const { database } = await useDatabase();

describe('the audit of a large installation', () => {
  const rare = { id: newId(), at: new Date('2026-03-05T12:00:00.000Z') };

  beforeAll(async () => {
    const { pool } = database;
    await pool.query(
      `INSERT INTO audit.entries (occurred_at, actor_kind, actor_id, action, resource_type, resource_id,
                                  organization_id, reason, request_id)
       SELECT timestamptz '2026-01-01' + n * interval '1 minute',
              (ARRAY['member', 'operator', 'system', 'job'])[1 + n % 4],
              CASE WHEN n % 4 < 2 THEN ('00000000-0000-7000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid END,
              'thing.' || (n % 40), 'site', ('00000000-0000-7000-9000-' || lpad((n % 5000)::text, 12, '0'))::uuid,
              ('00000000-0000-7000-a000-' || lpad((n % 1000)::text, 12, '0'))::uuid,
              CASE WHEN n % 4 = 1 THEN 'Asked for by mail' END, 'request-' || n / 3
         FROM generate_series(1, $1) n`,
      [ENTRIES],
    );
    await pool.query(
      `INSERT INTO audit.entries (occurred_at, actor_kind, actor_id, action, resource_type, resource_id,
                                  organization_id, reason, request_id)
       VALUES ($2, 'webhook', $1, 'thing.rare', 'site', $1, $1, 'Because of the meteorite', 'request-rare')`,
      [rare.id, rare.at],
    );
    await pool.query('VACUUM ANALYZE audit.entries');
  });

  /** The most rows of the audit that one step of the plan looked at. */
  async function rowsRead(ask: (explaining: { query: never }) => Promise<unknown>): Promise<number> {
    let most = 0;
    const explaining = {
      async query({ text }: { text: string }, values: unknown[]) {
        const { rows } = await database.pool.query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(
          `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
          values,
        );
        const visit = (plan: Plan) => {
          if (plan['Relation Name'] === 'entries' || plan['Node Type'] === 'Bitmap Index Scan') {
            const read = plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0);
            most = Math.max(most, read * plan['Actual Loops']);
          }
          plan.Plans?.forEach(visit);
        };
        for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? []) visit(plan);
        return [];
      },
    };
    await ask(explaining as never);
    return most;
  }

  const minute = 60_000;
  const around = {
    from: new Date(rare.at.getTime() - 30 * minute),
    until: new Date(rare.at.getTime() + 30 * minute),
  };
  const busy = '00000000-0000-7000-8000-000000000001';
  const filters: readonly (readonly [string, Partial<AuditFilter>])[] = [
    ['nothing', {}],
    ['a busy person', { actorId: busy }],
    ['a person who did one thing', { actorId: rare.id }],
    ['a frequent role', { actorKind: 'member' }],
    ['a rare role', { actorKind: 'webhook' }],
    ['a role that never acted', { actorKind: 'token' }],
    ['a thing', { subjectId: '00000000-0000-7000-9000-000000000007' }],
    ['an organization', { organizationId: '00000000-0000-7000-a000-000000000007' }],
    ['a frequent action', { action: 'thing.7' }],
    ['a rare action', { action: 'thing.rare' }],
    ['an action that is none', { action: 'thing.unheard_of' as const }],
    ['a request', { requestId: 'request-7' }],
    ['rare words', { reason: 'meteorite' }],
    ['frequent words', { reason: 'mail' }],
    ['an hour', around],
    ['who changed X on Y around Z', { ...around, subjectId: rare.id, action: 'thing.rare' }],
    ['what a person did in an hour', { ...around, actorId: busy }],
  ];

  it.each(filters)('is read in a few rows, narrowed to %s', async (_name, filter) => {
    const read = await rowsRead((explaining) =>
      selectAuditPage(explaining, PAGE, { ...EVERYTHING, ...filter }),
    );
    expect(read).toBeLessThanOrEqual(500);
  });

  it('is as quick far down as at its top', async () => {
    const after = { at: new Date('2026-01-02T00:00:00.000Z'), id: newId() };
    for (const filter of [
      {},
      { action: 'thing.7' },
      { organizationId: '00000000-0000-7000-a000-000000000007' },
    ]) {
      const read = await rowsRead((explaining) =>
        selectAuditPage(explaining, { ...PAGE, after }, { ...EVERYTHING, ...filter }),
      );
      expect(read).toBeLessThanOrEqual(500);
    }
  });

  it('answers who did it', async () => {
    const [entry, ...others] = await selectAuditPage(database, PAGE, {
      ...EVERYTHING,
      ...around,
      subjectId: rare.id,
      reason: '"the meteorite"',
    });
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      action: 'thing.rare',
      actor: { kind: 'webhook' },
      reason: 'Because of the meteorite',
    });
  });

  it('counts each action of a window, and frequent ones no further than it must', async () => {
    const counts = await countActions(database, around.from, around.until);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(61);
    expect(counts).toContainEqual({ action: 'thing.rare', count: 1, isMore: false });
    const many = Array.from({ length: 11_000 }, () => ({
      action: 'site.opened' as const,
      resource: { type: 'site', id: rare.id },
    }));
    await writeAudit(database, auditRows(SYSTEM, ...many));
    const [first] = await countActions(database, new Date('2026-01-01'), new Date('2100-01-01'));
    expect(first).toEqual({ action: 'site.opened', count: 10_000, isMore: true });
  });
});
