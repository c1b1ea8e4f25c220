import { startReconciliation } from '@member-console/domain/billing';
import { organizationOverviews } from '@member-console/domain/entitlements';
import { JOB } from '@member-console/domain/kernel';
import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { useDatabase } from '@member-console/testing/database';
import { afterAll, expect, test } from 'vitest';
import type { PayingMember } from './ground/customers.ts';
import { follow, openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';
import { hashOf, stateOf } from './ground/stateOf.ts';

const CUSTOMERS = isDeep ? 200 : 12;
const OUTAGE_SECONDS = 600;

const seed = seedOf(0);
const { connectionString } = await useDatabase();
const ground = await openGround(connectionString, `reconcile ${seed}`);
const { simulator, customers, database, call } = ground;
const { rooms } = ground.console;
const random = randomFrom(seed);
afterAll(() => ground.close());

const members: PayingMember[] = [];

test('what was never told of is found and repaired in one go, and the next finds nothing', {
  timeout: 900_000,
}, async () => {
  simulator.deliveries.faults = { ...simulator.deliveries.faults, drop: 0.1 };
  for (let index = 0; index < CUSTOMERS; index += 1) members.push(await customers.join(`Member ${index}`));
  for (const member of members) await customers.buy(member, 'standard month');
  await ground.settle();
  for (const { customer } of members) await change(customer);
  await ground.settle();
  // What is told last is what goes missing: nothing that comes later makes up for it.
  simulator.deliveries.faults = { ...simulator.deliveries.faults, drop: 1 };
  const silent = members.flatMap(({ customer }) =>
    simulator.world.store.of('subscription', customer).filter(({ status }) => status === 'active'),
  );
  for (const { id, items } of silent.slice(0, Math.ceil(CUSTOMERS / 10))) {
    const change = { id: items[0], quantity: 9 };
    await call('POST', `subscriptions/${id}`, { items: [change], proration_behavior: 'none' });
  }
  simulator.deliveries.faults = { ...simulator.deliveries.faults, drop: 0 };
  const dropped = simulator.deliveries.log.filter(({ state }) => state === 'dropped').length;

  const first = await reconcile();
  const at = await now();
  const repaired = hashOf(await stateOf(database, at));
  const second = await reconcile();
  expect(second).toEqual({ drifts: 0, open: 0, failed: 0, checked: CUSTOMERS });
  expect(first).toMatchObject({ open: 0, failed: 0 });
  expect(first.drifts).toBeGreaterThanOrEqual(Math.min(silent.length, Math.ceil(CUSTOMERS / 10)));
  for (const { customer } of members) await sync(customer);
  await ground.settle();
  expect(hashOf(await stateOf(database, at))).toBe(repaired);
  say(
    `Reconciliation: ${dropped} of ${simulator.deliveries.log.length} events dropped, ${first.drifts} differences repaired, then ${second.drifts}; seed ${seed}`,
  );
});

test('ten minutes without Stripe hold up nothing but what needs it, and then everything is made up for', {
  timeout: 600_000,
}, async () => {
  simulator.faults.add({ kind: 'error_before', times: 1_000_000 });
  const deaf = members.slice(0, Math.min(10, CUSTOMERS));
  for (const { customer } of deaf) changeBehind(customer);
  const reading: number[] = [];
  const read = async () => {
    const since = performance.now();
    for (const { viewer, organizationId } of deaf) {
      const [found] = await organizationOverviews({ database }, viewer, { by: 'ids', ids: [organizationId] });
      expect(found?.id).toBe(organizationId);
    }
    const live = await fetch(`http://127.0.0.1:${ground.console.port}/health/ready`);
    expect(live.status).toBe(200);
    reading.push((performance.now() - since) / (deaf.length + 1));
  };
  const begun = simulator.world.time.now();
  for (let minute = 1; minute <= OUTAGE_SECONDS / 60; minute += 1) {
    await simulator.advanceTo(begun + minute * 60);
    await follow(database, begun + minute * 60);
    await simulator.deliveries.flush();
    await read();
  }
  const waiting = await waitingEvents();
  expect(waiting).toBeGreaterThan(0);
  simulator.faults.clear();
  const since = performance.now();
  await ground.settle();
  const seconds = (performance.now() - since) / 1000;
  expect(await waitingEvents()).toBe(0);
  const at = await now();
  const synced = await stateOf(database, at);
  for (const { customer } of members) await sync(customer);
  await ground.settle();
  expect(await stateOf(database, at)).toEqual(synced);
  const slowest = Math.max(...reading).toFixed(0);
  say(
    `Outage: 600 virtual seconds, ${waiting} events waited, ${reading.length} rounds of reads all served (slowest ${slowest} ms each), synced ${seconds.toFixed(1)} s after its end`,
  );
});

/** Something that changes what is paid for, by Stripe's API. */
async function change(customer: string): Promise<void> {
  const [subscription] = simulator.world.store.of('subscription', customer);
  const path = `subscriptions/${subscription?.id}`;
  const item = subscription?.items[0];
  const draw = random();
  if (subscription?.status !== 'active') return;
  if (draw < 0.3) await call('DELETE', path);
  else if (draw < 0.6)
    await call('POST', path, {
      items: [{ id: item, price: customers.prices['large month'] }],
      proration_behavior: 'none',
    });
  else
    await call('POST', path, {
      items: [{ id: item, quantity: 2 + Math.floor(random() * 3) }],
      proration_behavior: 'none',
    });
}

/** The same while Stripe answers nobody: its dashboard, or its time. */
function changeBehind(customer: string): void {
  const { store, time } = simulator.world;
  const living = store.of('subscription', customer).find(({ ended_at }) => ended_at === null);
  if (living !== undefined) living.cancel_at = time.now() + 60;
}

async function reconcile() {
  const wish = { kind: 'demand', isDryRun: false, reason: null } as const;
  const started = await startReconciliation(rooms, JOB, wish);
  if (started.kind !== 'started') throw new Error(started.kind);
  await ground.settle();
  const { rows } = await database.pool.query<{
    drifts: number;
    open: number;
    failed: number;
    checked: number;
  }>(
    `SELECT r.failed, r.checked, count(d.id)::int AS drifts,
            count(d.id) FILTER (WHERE d.repaired_at IS NULL)::int AS open
       FROM billing.reconciliation_runs r LEFT JOIN billing.drifts d ON d.run_id = r.id
      WHERE r.id = $1 AND r.finished_at IS NOT NULL GROUP BY r.id`,
    [started.runId],
  );
  if (rows[0] === undefined) throw new Error('It has not come to its end.');
  return rows[0];
}

async function sync(customer: string): Promise<void> {
  await database.pool.query(
    `SELECT system.enqueue('stripe.sync', json_build_object('stripeCustomer', $1::text), 'stripe.sync:' || $1)`,
    [customer],
  );
}

async function waitingEvents(): Promise<number> {
  const { rows } = await database.pool.query<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM billing.stripe_events WHERE done_at IS NULL AND ignored_at IS NULL`,
  );
  return rows[0]?.waiting ?? 0;
}

async function now(): Promise<Date> {
  const { rows } = await database.pool.query<{ at: Date }>('SELECT system.at() AS at');
  return rows[0]?.at ?? new Date();
}
