import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { expect, test } from 'vitest';
import type { Actor } from '../../kernel/index.ts';
import { installation, moveClock } from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const olga = await world.appoint('Olga');
const by: Actor = { kind: 'operator', personId: olga.viewer.personId, role: 'admin', requestId: null };
const reason = 'To see the trial end';
const offset = async () => (await installation(world, olga.viewer)).clockOffsetMs;

test('the clock of an installation that people live in stays', async () => {
  expect(await moveClock(world, by, { hours: 1, reason })).toEqual({ kind: 'notADemo' });
  expect(await offset()).toBe(0n);
});

test('the clock of a demo goes forward for everybody at once, on record, and wakes what looks at the time', async () => {
  await database.pool.query('UPDATE system.installation SET is_demo = true');
  await database.pool.query('SELECT graphile_worker.complete_jobs(array_agg(id)) FROM graphile_worker.jobs');
  const before = await world.inDays(0);
  expect(await moveClock(world, by, { hours: 48, reason })).toEqual({ kind: 'changed' });
  expect((await world.inDays(0)).getTime() - before.getTime()).toBeGreaterThanOrEqual(48 * 3_600_000);
  const { rows } = await database.pool.query(
    `SELECT (SELECT array_agg(task_identifier ORDER BY task_identifier) FROM graphile_worker.jobs) AS tasks,
            (SELECT json_agg(json_build_object('reason', reason, 'after', after)) FROM audit.entries
              WHERE action = 'clock.moved') AS entries`,
  );
  expect(rows).toEqual([
    {
      tasks: ['entitlements.sweep', 'fedwiki.measure', 'stripe.clock'],
      entries: [{ reason, after: { clockOffsetMs: String(48 * 3_600_000) } }],
    },
  ]);
});

test('it never goes back, and not beyond twenty years', async () => {
  const before = await offset();
  for (const hours of [0, -1, 17_545]) {
    expect(await moveClock(world, by, { hours, reason })).toMatchObject({ kind: 'validationFailed' });
  }
  for (let years = 0; years < 20; years += 2) await moveClock(world, by, { hours: 17_544, reason });
  expect(await moveClock(world, by, { hours: 17_544, reason })).toMatchObject({
    issues: [{ path: ['hours'], code: 'TOO_FAR' }],
  });
  expect(await offset()).toBeGreaterThan(before);
});

test('it takes a reason, and an administrator', async () => {
  expect(await moveClock(world, by, { hours: 1, reason: ' ' })).toMatchObject({ kind: 'validationFailed' });
  await expect(moveClock(world, { ...by, role: 'support' } as Actor, { hours: 1, reason })).rejects.toThrow(
    'settings.manage',
  );
});
