import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type Database } from '@member-console/db';
import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { createTestDatabase } from '@member-console/testing/database';
import { afterAll, expect, test } from 'vitest';
import { type Customers, createCustomers, type PayingMember } from './ground/customers.ts';
import { environmentOf } from './ground/environment.ts';
import { freePort } from './ground/freePort.ts';
import { follow, openConsole, type RunningConsole } from './ground/openGround.ts';
import { createProcesses, type Processes } from './ground/processes.ts';
import { say } from './ground/say.ts';
import { secretsIn } from './ground/secretsIn.ts';
import { untilSettled } from './ground/settled.ts';
import { openStripe, type SimulatedStripe, webhookUrl } from './ground/simulatedStripe.ts';
import { hashOf, stateOf } from './ground/stateOf.ts';

const EFFORT = isDeep
  ? { customers: 500, events: 10_000, kills: 20 }
  : { customers: 10, events: 150, kills: 2 };
const COPIES = 3;
/** Deliveries on their way at the same time. */
const AT_ONCE = 16;
const CONVERGED_MS = 60_000;
const DAY = 86_400;

const seed = seedOf(0);
const random = randomFrom(seed);
const closings: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closings.toReversed()) await close();
});

test(`${EFFORT.events} events in any order, each ${COPIES} times, with ${EFFORT.kills} kills, come to the state of those who were told in order`, {
  timeout: 2_400_000,
}, async () => {
  const { stripe, from, calm, rough, members, customers } = await openBoth();
  const { simulator } = stripe;
  const toldTo = (endpoint: string) =>
    simulator.deliveries.log.slice(from).filter((one) => one.endpoint === endpoint);
  const events = () => simulator.deliveries.log.slice(from).length / 2;
  let told = 0;
  const tellBoth = async (share: number) => {
    rough.add(toldTo(rough.endpoint).slice(told));
    const inOrder = toldTo(calm.endpoint).slice(told);
    told += inOrder.length;
    await Promise.all([rough.tell(share), simulator.deliveries.send(inOrder.map(({ id }) => id))]);
    await calm.console.settled();
  };

  for (const member of members) {
    await customers.buy(member, oneOf(['standard month', 'standard year', 'large month']));
  }
  for (let round = 1; events() < EFFORT.events; round += 1) {
    await tellBoth(0.7);
    if (round < 4) {
      const target = simulator.world.time.now() + 16 * DAY;
      await simulator.advanceTo(target);
      await Promise.all([follow(calm.database, target), follow(rough.database, target)]);
    }
    for (const member of members) if (events() < EFFORT.events) await change(stripe, customers, member);
  }
  await tellBoth(1);
  await rough.killAgain();
  const since = performance.now();
  await rough.start();
  await untilSettled(rough.database, CONVERGED_MS);
  const converged = performance.now() - since;

  const at = await presentOf(calm.database);
  const [inOrder, shaken] = [await stateOf(calm.database, at), await stateOf(rough.database, at)];
  expect(shaken).toEqual(inOrder);
  expect(inOrder.subscriptions).toHaveLength(simulator.world.store.all('subscription').length);
  const ids = toldTo(rough.endpoint).map(({ event }) => event);
  expect(await lossesOf(rough.database, ids)).toEqual({ lost: 0, waiting: 0, doubled: 0 });
  expect(secretsIn(rough.processes.logged() + calm.console.logged(), rough.secret)).toEqual([]);
  const { deliveries, failed, kills } = rough.counts;
  say(
    `Crowd: ${events()} events of ${members.length} customers, ${deliveries} deliveries (${failed} met nobody), ${kills} kills of server and worker, hash ${hashOf(shaken)} = ${hashOf(inOrder)}, 0 lost, 0 doubled, converged ${(converged / 1000).toFixed(1)} s after the last kill; seed ${seed}`,
  );
});

type Delivery = SimulatedStripe['simulator']['deliveries']['log'][number];

interface Rough {
  readonly endpoint: string;
  readonly secret: string;
  readonly database: Database;
  readonly processes: Processes;
  readonly counts: { deliveries: number; failed: number; kills: number };
  start(): Promise<void>;
  killAgain(): Promise<void>;
  /** What is to be delivered, each so many times. */
  add(deliveries: readonly Delivery[]): void;
  /** Delivers a share of what waits, in any order; what nobody took waits on. All of it: until nothing waits. */
  tell(share: number): Promise<void>;
}

/** Two consoles with the same people: one is told in order and left alone, the other one is not. */
async function openBoth() {
  const [calmPort, roughPort] = [await freePort(), await freePort()];
  const stripe = await openStripe(`crowd ${seed}`, calmPort);
  const { simulator, call } = stripe;
  closings.push(() => simulator.close());
  const place = await createTestDatabase();
  closings.push(() => place.drop());
  const first = await openConsole(place.connectionString, { origin: simulator.origin, port: calmPort });
  const customers = await createCustomers(first, stripe, place.connectionString);
  simulator.deliveries.held = true;
  const endpoint = await call('POST', 'webhook_endpoints', {
    url: webhookUrl(roughPort),
    enabled_events: ['*'],
  });
  const from = simulator.deliveries.log.length;
  const members: PayingMember[] = [];
  for (let index = 0; index < EFFORT.customers; index += 1)
    members.push(await customers.join(`Member ${index}`));
  await first.close();
  const copy = await createTestDatabase({ copyOf: place.connectionString });
  closings.push(() => copy.drop());
  const console = await openConsole(place.connectionString, { origin: simulator.origin, port: calmPort });
  closings.push(() => console.close());
  const rough = await openRough(
    stripe,
    copy.connectionString,
    roughPort,
    endpoint.id,
    String(endpoint.secret),
  );
  const calm = { endpoint: 'we_console', console, database: console.database };
  return { stripe, from, calm, rough, members, customers } satisfies Both;
}

interface Both {
  readonly stripe: SimulatedStripe;
  /** Deliveries that were there before. */
  readonly from: number;
  readonly calm: { readonly endpoint: string; readonly console: RunningConsole; readonly database: Database };
  readonly rough: Rough;
  readonly members: readonly PayingMember[];
  readonly customers: Customers;
}

async function openRough(
  { simulator }: SimulatedStripe,
  connectionString: string,
  port: number,
  endpoint: string,
  secret: string,
): Promise<Rough> {
  const environment = environmentOf({ connectionString, simulator: simulator.origin, port });
  const processes = createProcesses({ ...environment, STRIPE_WEBHOOK_SECRET: secret });
  closings.push(() => processes.close());
  const database = createDatabase({ connectionString, maxConnections: 4 });
  closings.push(() => database.close());
  const counts = { deliveries: 0, failed: 0, kills: 0 };
  const every = Math.floor((EFFORT.events * COPIES) / EFFORT.kills);
  const waiting: Delivery[] = [];
  let running = await Promise.all([processes.start('api'), processes.start('worker')]);
  let restarting: Promise<void> | null = null;
  const start = async () => {
    running = await Promise.all([processes.start('api'), processes.start('worker')]);
  };
  const killAgain = async () => {
    counts.kills += 1;
    await Promise.all(running.map((one) => processes.kill(one)));
  };
  const send = async (batch: Delivery[]) => {
    for (let one = batch.pop(); one !== undefined; one = batch.pop()) {
      await simulator.deliveries.send([one.id]);
      counts.deliveries += 1;
      if (one.attempts.at(-1)?.status !== 200) {
        counts.failed += 1;
        waiting.push(one);
        await (restarting ?? sleep(50));
      }
      const isTime = counts.deliveries >= every * (counts.kills + 1) && counts.kills < EFFORT.kills - 1;
      if (isTime)
        restarting ??= killAgain()
          .then(start)
          .finally(() => (restarting = null));
    }
  };
  return {
    endpoint,
    secret,
    database,
    processes,
    counts,
    start,
    killAgain,
    add(deliveries) {
      waiting.push(...deliveries.flatMap((one) => Array.from({ length: COPIES }, () => one)));
    },
    async tell(share) {
      do {
        mix(waiting);
        const batch = waiting.splice(0, Math.ceil(waiting.length * share));
        await Promise.all(Array.from({ length: AT_ONCE }, () => send(batch)));
        await restarting;
      } while (share === 1 && waiting.length > 0);
    },
  };
}

/** In a random order. */
function mix<T>(items: T[]): void {
  for (let left = items.length - 1; left > 0; left -= 1) {
    const other = Math.floor(random() * (left + 1));
    [items[left], items[other]] = [items[other] as T, items[left] as T];
  }
}

function oneOf<T>(items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Something that changes what a customer pays for; who pays for nothing buys again. */
async function change(
  { simulator, call }: SimulatedStripe,
  customers: Customers,
  member: PayingMember,
): Promise<void> {
  const [subscription] = simulator.world.store
    .of('subscription', member.customer)
    .filter(({ ended_at }) => ended_at === null);
  if (subscription === undefined) return void (await customers.buy(member, 'standard month'));
  const path = `subscriptions/${subscription.id}`;
  const id = subscription.items[0];
  const acts = [
    () => call('DELETE', path),
    () => call('POST', path, { cancel_at_period_end: subscription.cancel_at === null }),
    () => call('POST', path, { items: [{ id, quantity: 1 + Math.floor(random() * 5) }] }),
    () =>
      call('POST', path, {
        items: [{ id, price: customers.prices['large month'] }],
        proration_behavior: 'always_invoice',
      }),
    async () => {
      const failing = await call('POST', 'payment_methods/pm_card_chargeCustomerFail/attach', {
        customer: member.customer,
      });
      await call('POST', path, { default_payment_method: failing.id });
    },
  ];
  await oneOf(acts)();
}

async function presentOf(database: Database): Promise<Date> {
  const { rows } = await database.pool.query<{ at: Date }>('SELECT system.at() AS at');
  return rows[0]?.at ?? new Date();
}

/** Events that were not kept, or not worked out; rights that were given twice. */
async function lossesOf(database: Database, events: readonly string[]) {
  const { rows } = await database.pool.query<{ lost: number; waiting: number; doubled: number }>(
    `SELECT (SELECT count(*)::int FROM unnest($1::text[]) AS told (id)
              WHERE NOT EXISTS (SELECT FROM billing.stripe_events e WHERE e.event_id = told.id)) AS lost,
            (SELECT count(*)::int FROM billing.stripe_events WHERE done_at IS NULL AND ignored_at IS NULL) AS waiting,
            (SELECT count(*)::int FROM (
               SELECT FROM entitlements.grants WHERE source = 'subscription' AND revoked_at IS NULL
                  AND (ends_at IS NULL OR ends_at > system.at())
                GROUP BY pool_id, ladder_id, source_ref, starts_at HAVING count(*) > 1) AS twice) AS doubled`,
    [events],
  );
  return rows[0];
}
