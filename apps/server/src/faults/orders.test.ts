import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { useDatabase } from '@member-console/testing/database';
import { afterAll, describe, expect, test } from 'vitest';
import type { PayingMember } from './ground/customers.ts';
import { customerOf } from './ground/hearing.ts';
import { openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';
import { hashOf, stateOf } from './ground/stateOf.ts';

const seed = seedOf(0);
const { connectionString } = await useDatabase();
const ground = await openGround(connectionString, `orders ${seed}`);
const { simulator, customers, database, call } = ground;
afterAll(() => ground.close());

const CREATION = [
  'customer.created',
  'payment_method.attached',
  'checkout.session.completed',
  'customer.subscription.created',
  'customer.subscription.updated',
  'invoice.paid',
];
const SHORT = 6;

/** All orders of so many things; a short run tries some of them, each thing at each place. */
function ordersOf(count: number): readonly (readonly number[])[] {
  const all = permutations(Array.from({ length: count }, (_, index) => index));
  if (isDeep || all.length <= SHORT) return all;
  const random = randomFrom(seed);
  return all
    .map((order) => ({ order, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .slice(0, SHORT)
    .map(({ order }) => order);
}

function permutations(items: readonly number[]): (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

/** Deliveries to the console that wait, of each customer. */
function deliveriesOf(): ReadonlyMap<string, readonly { readonly id: string; readonly type: string }[]> {
  const found = new Map<string, { id: string; type: string }[]>();
  for (const { id, event, type } of simulator.deliveries.waiting()) {
    const customer = customerOf(simulator, event) ?? '';
    found.set(customer, [...(found.get(customer) ?? []), { id, type }]);
  }
  return found;
}

/** Tells the console of each member's events in an order of its own, one after the other, and lets it work in between. */
async function tell(
  members: readonly PayingMember[],
  orders: readonly (readonly number[])[],
  eventsOf: (customer: string) => readonly string[],
): Promise<void> {
  for (const place of orders[0]?.keys() ?? []) {
    const now = members.map(({ customer }, index) => eventsOf(customer)[orders[index]?.[place] ?? 0] ?? '');
    for (let from = 0; from < now.length; from += 20) {
      await Promise.all(now.slice(from, from + 20).map((id) => simulator.deliveries.send([id])));
    }
    await ground.console.settled();
  }
}

/** The states of all of them, without their names and ids: how many different ones there are. */
async function statesOf(members: readonly PayingMember[]): Promise<readonly object[]> {
  const { rows } = await database.pool.query<{ at: Date }>('SELECT system.at() AS at');
  const found = new Map<string, object>();
  for (const { organizationId } of members) {
    const state = await stateOf(database, rows[0]?.at ?? new Date(), organizationId);
    const plain = JSON.parse(
      JSON.stringify(state).replaceAll(
        /"(?:\w+_)?(?:stripe_id|name|source_ref|subscription_id|invoice_id|payment_id|number|hosted_url|pdf_url)":"[^"]*"/g,
        '"_":0',
      ),
    ) as object;
    found.set(hashOf(plain), plain);
  }
  return [...found.values()];
}

async function join(count: number): Promise<readonly PayingMember[]> {
  simulator.deliveries.held = true;
  const members: PayingMember[] = [];
  for (let index = 0; index < count; index += 1) members.push(await customers.join('Ada'));
  return members;
}

describe('whatever the order in which Stripe tells', { timeout: 1_200_000 }, () => {
  test('a renewal and a cancellation come to one state', async () => {
    const LAST = [
      'invoice.created',
      'invoice.paid',
      'customer.subscription.updated',
      'customer.subscription.deleted',
    ];
    const orders = ordersOf(5);
    const members = await join(orders.length);
    for (const member of members) await customers.buy(member, 'large month');
    await settleAll();
    simulator.deliveries.held = true;
    await ground.passTo(simulator.world.time.now() + 31 * 86_400 + 7200);
    for (const { customer } of members) {
      const id = simulator.world.store.of('subscription', customer)[0]?.id;
      await call('POST', `subscriptions/${id}`, { cancel_at_period_end: true });
      await call('DELETE', `subscriptions/${id}`);
    }
    const events = deliveriesOf();
    const eventsOf = (customer: string) => {
      const own = (events.get(customer) ?? []).filter(({ type }) => LAST.includes(type));
      return own.map(({ id }) => id);
    };
    expect(new Set(members.map(({ customer }) => eventsOf(customer).length))).toEqual(new Set([5]));
    await tell(members, orders, eventsOf);

    const states = await statesOf(members);
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({
      timeline: expect.arrayContaining([expect.objectContaining({ ladder: 'wiki', product: 'public' })]),
      invoices: [expect.anything(), expect.anything()],
      concerns: [],
    });
    say(`Orders of a renewal and a cancellation: ${orders.length}, states: ${states.length}, seed ${seed}`);
  });

  // Last, because nobody waits for what so many would renew.
  test('a purchase comes to one state', async () => {
    const orders = ordersOf(CREATION.length);
    const members = await join(orders.length);
    for (const member of members) await customers.buy(member, 'standard month');
    // Nothing about a subscription changes while it is bought in a checkout: the sixth event comes of this.
    for (const { customer } of members) {
      const [subscription] = simulator.world.store.of('subscription', customer);
      await call('POST', `subscriptions/${subscription?.id}`, { description: 'Updated' });
    }
    const events = deliveriesOf();
    const eventsOf = (customer: string) =>
      CREATION.map((type) => events.get(customer)?.findLast((one) => one.type === type)?.id ?? '');
    expect(members.flatMap(({ customer }) => eventsOf(customer)).filter((id) => id === '')).toEqual([]);
    await tell(members, orders, eventsOf);

    const states = await statesOf(members);
    expect(states).toHaveLength(1);
    expect(states[0]).toMatchObject({
      grants: expect.arrayContaining([
        expect.objectContaining({ source: 'subscription', product: 'standard', ends_at: null }),
      ]),
      timeline: expect.arrayContaining([expect.objectContaining({ ladder: 'wiki', product: 'standard' })]),
      subscriptions: [expect.anything()],
      invoices: [expect.anything()],
      payments: [expect.anything()],
      concerns: [],
    });
    say(`Orders of a purchase: ${orders.length}, states: ${states.length}, seed ${seed}`);
  });
});

async function settleAll(): Promise<void> {
  simulator.deliveries.held = false;
  await ground.settle();
}
