import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { newId } from '../kernel/index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

interface Facts {
  readonly pool: string;
  readonly version: bigint;
  readonly provision: string;
  readonly grant: string;
  readonly ladder: string;
  readonly standard: string;
  readonly standardSet: string;
}

/** A member on the free plan, with the ids that a settlement speaks of. */
async function settledPool(): Promise<Facts> {
  const { organizationId } = await world.signUp('Settled');
  const { rows } = await database.pool.query<Facts>(
    `SELECT pool.id AS pool, pool.version, p.id AS provision, p.grant_id AS grant, p.ladder_id AS ladder,
            q.id AS standard, v.id AS "standardSet"
       FROM entitlements.pools pool JOIN entitlements.provisions p ON p.pool_id = pool.id
       JOIN catalog.products q ON q.slug = 'standard'
       JOIN catalog.entitlement_set_versions v ON v.set_id = q.set_id
      WHERE pool.organization_id = $1`,
    [organizationId],
  );
  return rows[0] as Facts;
}

const later = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();

function upgrade(facts: Facts, at: string) {
  const grant = {
    id: newId(),
    source: 'manual',
    ladder_id: facts.ladder,
    product_id: facts.standard,
    quantity: 1,
    set_version_id: facts.standardSet,
    is_pinned: false,
    starts_at: at,
    granted_by_kind: 'system',
  };
  return {
    pool_id: facts.pool,
    version: Number(facts.version),
    at,
    grants: [grant],
    continuations: [{ id: facts.provision, ends_at: at }],
    provisions: [
      {
        ladder_id: facts.ladder,
        product_id: facts.standard,
        rank: 1,
        grant_id: grant.id,
        quantity: 1,
        set_version_id: facts.standardSet,
        starts_at: at,
      },
    ],
    transitions: [
      { ladder_id: facts.ladder, kind: 'upgrade', cause: {}, actor_kind: 'system', effective_at: at },
    ],
    audit: [{ actor_kind: 'system', action: 'grant.created', resource_type: 'grant', resource_id: grant.id }],
    jobs: [{ task: 'test.job', payload: { pool: facts.pool }, job_key: `test:${facts.pool}` }],
    request: { principal: 'test', command: 'upgrade', key: facts.pool, input_hash: 'h', answer: {} },
  };
}

async function commit(settlement: object): Promise<bigint | null> {
  const [row] = await database.query<{ version: bigint | null }>(
    { name: 'test.commit', text: 'SELECT entitlements.commit_settlement($1) AS version' },
    [JSON.stringify(settlement)],
  );
  return row?.version ?? null;
}

/** Everything a settlement could have written, as text to compare. */
async function stateOf({ pool }: Facts): Promise<unknown> {
  const { rows } = await database.pool.query(
    `SELECT (SELECT row_to_json(p)::text FROM entitlements.pools p WHERE id = $1) AS pool,
            (SELECT json_agg(g ORDER BY id)::text FROM entitlements.grants g WHERE pool_id = $1) AS grants,
            (SELECT json_agg(p ORDER BY starts_at)::text FROM entitlements.provisions p WHERE pool_id = $1) AS provisions,
            (SELECT json_agg(t ORDER BY id)::text FROM entitlements.transitions t WHERE pool_id = $1) AS transitions,
            (SELECT count(*)::int FROM audit.entries) AS entries,
            (SELECT count(*)::int FROM entitlements.requests) AS requests,
            (SELECT count(*)::int FROM graphile_worker.jobs) AS jobs`,
    [pool],
  );
  return rows[0];
}

describe('commit_settlement', () => {
  test('writes grant, timeline, transition, audit entry, job and answer in one statement, and tells of it', async () => {
    const facts = await settledPool();
    const listener = await database.pool.connect();
    const heard = new Promise((resolve) => listener.once('notification', ({ payload }) => resolve(payload)));
    await listener.query('LISTEN pool_settled');
    const at = later(10);
    expect(await commit(upgrade(facts, at))).toBe(facts.version + 1n);
    expect(JSON.parse(String(await heard))).toEqual({ pool: facts.pool, version: Number(facts.version) + 1 });
    await listener.query('UNLISTEN *');
    listener.release();

    const { rows } = await database.pool.query(
      `SELECT rank, starts_at, ends_at FROM entitlements.provisions WHERE pool_id = $1 ORDER BY starts_at`,
      [facts.pool],
    );
    expect(rows).toEqual([
      { rank: 0, starts_at: expect.any(Date), ends_at: new Date(at) },
      { rank: 1, starts_at: new Date(at), ends_at: null },
    ]);
    const jobs = await database.pool.query(`SELECT FROM graphile_worker.jobs WHERE key = $1`, [
      `test:${facts.pool}`,
    ]);
    expect(jobs.rowCount).toBe(1);
    const requests = await database.pool.query(`SELECT FROM entitlements.requests WHERE key = $1`, [
      facts.pool,
    ]);
    expect(requests.rowCount).toBe(1);
  });

  test('answers null and writes nothing when the pool has moved', async () => {
    const facts = await settledPool();
    const before = await stateOf(facts);
    const settlement = upgrade(facts, later(10));
    expect(await commit({ ...settlement, version: settlement.version - 1 })).toBeNull();
    expect(await commit({ ...settlement, version: settlement.version + 1 })).toBeNull();
    expect(await commit({ ...settlement, pool_id: newId() })).toBeNull();
    expect(await stateOf(facts)).toEqual(before);
  });

  test('answers null at an instant that is not after the last settlement', async () => {
    const facts = await settledPool();
    const before = await stateOf(facts);
    const { rows } = await database.pool.query(`SELECT settled_at FROM entitlements.pools WHERE id = $1`, [
      facts.pool,
    ]);
    expect(await commit(upgrade(facts, rows[0].settled_at.toISOString()))).toBeNull();
    expect(await stateOf(facts)).toEqual(before);
  });

  test('lets exactly one of twenty plans made from the same version pass', async () => {
    const facts = await settledPool();
    const at = later(10);
    const plans = Array.from({ length: 20 }, (_, i) => {
      const plan = upgrade(facts, at);
      return { ...plan, request: { ...plan.request, key: `${facts.pool}:${i}` } };
    });
    const answers = await Promise.all(plans.map(commit));
    expect(answers.filter((answer) => answer !== null)).toEqual([facts.version + 1n]);
    const { rows } = await database.pool.query(
      `SELECT (SELECT count(*)::int FROM entitlements.grants WHERE pool_id = $1) AS grants,
              (SELECT count(*)::int FROM entitlements.provisions WHERE pool_id = $1) AS provisions`,
      [facts.pool],
    );
    expect(rows).toEqual([{ grants: 2, provisions: 2 }]);
  });

  const broken = (change: (settlement: ReturnType<typeof upgrade>) => object) => change;
  test.each([
    ['a grant', broken((s) => ({ ...s, grants: [{ ...s.grants[0], source: 'stolen' }] })), '23514'],
    ['a closing', broken((s) => ({ ...s, continuations: [{ id: newId(), ends_at: s.at }] })), 'MC001'],
    [
      'a provision',
      broken((s) => ({ ...s, provisions: [{ ...s.provisions[0], set_version_id: newId() }] })),
      '23503',
    ],
    ['a timeline that overlaps itself', broken((s) => ({ ...s, continuations: [] })), '23P01'],
    ['a transition', broken((s) => ({ ...s, transitions: [...s.transitions, ...s.transitions] })), '23505'],
    ['an audit entry', broken((s) => ({ ...s, audit: [{ ...s.audit[0], action: null }] })), '23502'],
    ['a job', broken((s) => ({ ...s, jobs: [{ ...s.jobs[0], task: 'x'.repeat(200) }] })), '23514'],
    ['an answer', broken((s) => ({ ...s, request: { ...s.request, key: '' } })), '23514'],
  ])('writes nothing at all when %s is wrong', async (_part, spoil, code) => {
    const facts = await settledPool();
    const before = await stateOf(facts);
    await expect(commit(spoil(upgrade(facts, later(10))))).rejects.toMatchObject({ code });
    expect(await stateOf(facts)).toEqual(before);
  });

  test('never rewrites the past: neither adds to it, nor ends it earlier, nor opens what is over', async () => {
    const facts = await settledPool();
    const at = later(1_000);
    const plan = upgrade(facts, at);
    const earlier = later(500);
    await expect(
      commit({ ...plan, provisions: [{ ...plan.provisions[0], starts_at: earlier }] }),
    ).rejects.toMatchObject({ code: 'MC001' });
    await expect(
      commit({ ...plan, continuations: [{ id: facts.provision, ends_at: earlier }] }),
    ).rejects.toMatchObject({ code: 'MC001' });

    await commit(plan);
    const reopening = {
      pool_id: facts.pool,
      version: plan.version + 1,
      at: later(2_000),
      continuations: [{ id: facts.provision, ends_at: null }],
    };
    await expect(commit(reopening)).rejects.toMatchObject({ code: 'MC001' });
  });

  test('touches no pool but its own', async () => {
    const [facts, other] = [await settledPool(), await settledPool()];
    const before = await stateOf(other);
    await expect(
      commit({ ...upgrade(facts, later(10)), continuations: [{ id: other.provision, ends_at: later(10) }] }),
    ).rejects.toMatchObject({ code: 'MC001' });
    expect(await stateOf(other)).toEqual(before);
  });

  test('moves a boundary that two provisions share', async () => {
    const facts = await settledPool();
    const scheduled = upgrade(facts, later(10));
    const start = later(60_000);
    await commit({
      ...scheduled,
      continuations: [{ id: facts.provision, ends_at: start }],
      provisions: [{ ...scheduled.provisions[0], starts_at: start }],
      transitions: [],
    });
    const sooner = later(30_000);
    const moved = {
      pool_id: facts.pool,
      version: Number(facts.version) + 1,
      at: later(20),
      continuations: [{ id: facts.provision, ends_at: sooner }],
      provisions: [{ ...scheduled.provisions[0], starts_at: sooner }],
    };
    expect(await commit(moved)).toBe(facts.version + 2n);
    const { rows } = await database.pool.query(
      `SELECT rank FROM entitlements.provisions WHERE pool_id = $1 AND starts_at = $2`,
      [facts.pool, sooner],
    );
    expect(rows).toEqual([{ rank: 1 }]);
  });
});
