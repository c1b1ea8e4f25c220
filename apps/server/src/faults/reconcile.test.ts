import { startReconciliation } from '@member-console/domain/billing';
import { JOB } from '@member-console/domain/kernel';
import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { useDatabase } from '@member-console/testing/database';
import { afterAll, expect, test } from 'vitest';
import type { PayingMember } from './ground/customers.ts';
import { openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';
import { hashOf, stateOf } from './ground/stateOf.ts';

const CUSTOMERS = isDeep ? 200 : 12;

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
  const silent = members.filter(() => random() < 0.1);
  for (const { customer } of silent) await change(customer);
  simulator.deliveries.faults = { ...simulator.deliveries.faults, drop: 0 };
  const dropped = simulator.deliveries.log.filter(({ state }) => state === 'dropped').length;

  const first = await reconcile();
  const at = await now();
  const repaired = hashOf(await stateOf(database, at));
  const second = await reconcile();
  expect(second).toEqual({ drifts: 0, open: 0, failed: 0, checked: CUSTOMERS });
  expect(first).toMatchObject({ open: 0, failed: 0 });
  if (silent.length > 0) expect(first.drifts).toBeGreaterThan(0);
  for (const { customer } of members) await sync(customer);
  await ground.settle();
  expect(hashOf(await stateOf(database, at))).toBe(repaired);
  say(
    `Reconciliation: ${dropped} of ${simulator.deliveries.log.length} events dropped, ${first.drifts} differences repaired, then ${second.drifts}; seed ${seed}`,
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

async function now(): Promise<Date> {
  const { rows } = await database.pool.query<{ at: Date }>('SELECT system.at() AS at');
  return rows[0]?.at ?? new Date();
}
