import type { Database } from '@member-console/db';
import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test, vi } from 'vitest';
import { archiveSite, createSite, restoreSite } from './index.ts';
import { placesOf } from './places.fixture.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;

let count = 0;
const create = (
  { actor, viewer, organizationId }: Member,
  name = `race-${++count}`,
  key: string | null = null,
) => createSite({ database, farm }, actor, viewer, { organizationId, name, title: null, key });
const times = <T>(number: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: number }, (_, index) => work(index)));
const kinds = (answers: readonly { kind: string }[]) => {
  const found = Map.groupBy(answers, ({ kind }) => kind);
  return Object.fromEntries([...found].map(([kind, all]) => [kind, all.length]));
};

describe('racing for places', () => {
  test('twenty requests for the one place: one site, nineteen denials that name the plan', async () => {
    const ada = await world.signUp('Ada');
    const answers = await times(20, () => create(ada));
    expect(kinds(answers)).toEqual({ created: 1, entitlementDenied: 19 });
    const denied = answers.filter((answer) => answer.kind === 'entitlementDenied');
    for (const answer of denied) {
      expect(answer).toMatchObject({
        limit: 1n,
        used: 1n,
        remedies: [{ tier: { product: { name: 'Standard' } } }],
      });
    }
    expect(await placesOf(database, ada.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('thirty requests for sixteen places: sixteen sites', async () => {
    const ben = await world.signUp('Ben');
    await world.grantPlan({ organizationId: ben.organizationId, plan: 'standard' });
    expect(kinds(await times(30, () => create(ben)))).toEqual({ created: 16, entitlementDenied: 14 });
    expect(await placesOf(database, ben.organizationId)).toEqual({ counted: 16n, active: 16n });
  });

  test('a plan that is granted meanwhile is neither lost nor overlooked', async () => {
    const cleo = await world.signUp('Cleo');
    const grants = async () => {
      for (;;) {
        const granted = await world.grantPlan({ organizationId: cleo.organizationId, plan: 'standard' }).then(
          () => true,
          () => false,
        ); // the pool moved: a settlement loads again
        if (granted) return;
      }
    };
    const [answers] = await Promise.all([times(20, () => create(cleo)), grants()]);
    const { created = 0, entitlementDenied = 0 } = kinds(answers);
    expect(created + entitlementDenied).toBe(20);
    expect(created).toBeGreaterThanOrEqual(1);
    expect(created).toBeLessThanOrEqual(16);
    expect(await placesOf(database, cleo.organizationId)).toEqual({
      counted: BigInt(created),
      active: BigInt(created),
    });
    if (created < 16) expect(await create(cleo)).toMatchObject({ kind: 'created' });
  });

  test('two organizations for one name: one has it, the other is told so and keeps its place', async () => {
    const rivals = await times(6, (i) => world.signUp(`Rival ${i}`));
    const answers = await Promise.all(rivals.map((rival) => create(rival, 'coveted')));
    expect(kinds(answers)).toEqual({ created: 1, siteNameTaken: 5 });
    for (const [index, rival] of rivals.entries()) {
      const places = answers[index]?.kind === 'created' ? 1n : 0n;
      expect(await placesOf(database, rival.organizationId)).toEqual({ counted: places, active: places });
    }
  });

  test('one organization for one name with room for many', async () => {
    const dora = await world.signUp('Dora');
    await world.grantPlan({ organizationId: dora.organizationId, plan: 'standard' });
    expect(kinds(await times(12, () => create(dora, 'only-once')))).toEqual({
      created: 1,
      siteNameTaken: 11,
    });
    expect(await placesOf(database, dora.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('twenty retries of one request: one site, one answer', async () => {
    const emil = await world.signUp('Emil');
    await world.grantPlan({ organizationId: emil.organizationId, plan: 'standard' });
    const answers = await times(20, () => create(emil, 'retried', 'the same attempt'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ kind: 'created' });
    expect(await placesOf(database, emil.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('one key for two organizations at once: one site, the other attempt is told apart', async () => {
    const [fay, gil] = [await world.signUp('Fay'), await world.signUp('Gil')];
    await world.join(fay, gil.organizationId, 'owner');
    const both = await times(10, (i) =>
      create(
        i % 2 === 0 ? fay : { ...fay, organizationId: gil.organizationId },
        `two-homes-${i % 2}`,
        'one key',
      ),
    );
    expect(new Set(both.map(({ kind }) => kind))).toEqual(new Set(['created', 'requestKeyReused']));
    expect(new Set(both.flatMap((answer) => (answer.kind === 'created' ? [answer.siteId] : []))).size).toBe(
      1,
    );
  });

  test('archiving, creating and restoring in one heap: the counter says what is there', async () => {
    const hans = await world.signUp('Hans');
    const { actor, viewer, organizationId } = hans;
    await world.grantPlan({ organizationId, plan: 'standard' });
    const made = await times(12, () => create(hans));
    const ids = made.flatMap((answer) => (answer.kind === 'created' ? [answer.siteId] : []));
    expect(ids).toHaveLength(12);

    for (let round = 0; round < 3; round += 1) {
      const answers = await Promise.all([
        ...ids.map((id) => archiveSite({ database }, actor, viewer, { siteId: id })),
        ...ids.map((id) => restoreSite({ database }, actor, viewer, { siteId: id })),
        ...ids.slice(0, 6).map((id) => archiveSite({ database }, actor, viewer, { siteId: id })),
        ...Array.from({ length: 6 }, () => create(hans)),
      ]);
      const expected = ['changed', 'created', 'invalidState', 'entitlementDenied'];
      expect(answers.filter(({ kind }) => !expected.includes(kind))).toEqual([]);
      const { counted, active } = await placesOf(database, organizationId);
      expect(counted).toBe(active);
      expect(active).toBeLessThanOrEqual(16n);
    }
  });

  test.each([1, 2, 3])(
    'two archive one site, one of them all between the steps of the other (%i)',
    async (step) => {
      const iris = await world.signUp('Iris');
      const { actor, viewer, organizationId } = iris;
      await world.grantPlan({ organizationId, plan: 'standard' });
      const made = await create(iris);
      if (made.kind !== 'created') throw new Error(made.kind);
      await create(iris);
      let steps = 0;
      const query: Database['query'] = async (statement, values) => {
        const rows = await database.query(statement, values);
        steps += 1;
        if (steps === step) await archiveSite({ database }, actor, viewer, { siteId: made.siteId });
        return rows as never;
      };
      const slower = await archiveSite({ database: { ...database, query } }, actor, viewer, {
        siteId: made.siteId,
      });
      expect(slower).toMatchObject({ kind: 'invalidState', from: 'archived' });
      expect(await placesOf(database, organizationId)).toEqual({ counted: 1n, active: 1n });
    },
  );

  test('two restores for the last place: one comes back', async () => {
    const ida = await world.signUp('Ida');
    const { actor, viewer, organizationId } = ida;
    const ids: string[] = [];
    for (let i = 0; i < 2; i += 1) {
      const answer = await create(ida);
      if (answer.kind !== 'created') throw new Error(answer.kind);
      ids.push(answer.siteId);
      await archiveSite({ database }, actor, viewer, { siteId: answer.siteId });
    }
    const answers = await Promise.all(
      ids.map((id) => restoreSite({ database }, actor, viewer, { siteId: id })),
    );
    expect(kinds(answers)).toEqual({ changed: 1, entitlementDenied: 1 });
    expect(await placesOf(database, organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('a deadlock with something else is tried again', async () => {
    const jana = await world.signUp('Jana');
    const { actor, viewer } = jana;
    const first = await create(jana);
    if (first.kind !== 'created') throw new Error(first.kind);
    await archiveSite({ database }, actor, viewer, { siteId: first.siteId });

    const other = await database.pool.connect();
    try {
      // The other one waits as long as it must, so that Postgres undoes ours.
      await other.query(`BEGIN; SET LOCAL deadlock_timeout = '1min'`);
      await other.query(
        `SELECT FROM entitlements.usage_counters u JOIN entitlements.pools p ON p.id = u.pool_id
          WHERE p.organization_id = $1 FOR UPDATE OF u`,
        [jana.organizationId],
      );
      const created = create(jana);
      const { rows } = await other.query<{ pid: number }>(`SELECT pg_backend_pid() AS pid`);
      const waiting = `SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))`;
      await vi.waitFor(async () => {
        expect((await database.pool.query(waiting, [rows[0]?.pid])).rowCount).toBe(1);
      });
      await other.query(`SELECT FROM entitlements.pools WHERE organization_id = $1 FOR UPDATE`, [
        jana.organizationId,
      ]);
      await other.query('ROLLBACK');
      expect(await created).toMatchObject({ kind: 'created' });
    } finally {
      other.release(true);
    }
    expect(await placesOf(database, jana.organizationId)).toEqual({ counted: 1n, active: 1n });
  });
});
