import { settleDue } from '@member-console/domain/entitlements';
import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { createTestDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import type { PayingMember } from './ground/customers.ts';
import { hearing } from './ground/hearing.ts';
import { follow, type Ground, openGround } from './ground/openGround.ts';
import { say } from './ground/say.ts';
import { secretsIn } from './ground/secretsIn.ts';
import { type Expected, expectedOf, LADDERS } from './oracle/expectedOf.ts';
import { actAtRandom, giveCard, oneOf } from './oracle/randomAction.ts';

const EFFORT = isDeep ? { seeds: 20, actions: 500, accounts: 200 } : { seeds: 1, actions: 30, accounts: 6 };
const YEAR = 365 * 86_400;
/** How many of the actions let time pass. */
const SHARE_OF_TIME = 0.15;
/** After every action those are compared whom it touched; all of them when time has passed, and every so often. */
const BETWEEN_ALL = 25;

describe('whatever happens in Stripe', { timeout: 2_400_000 }, () => {
  test.each(Array.from({ length: EFFORT.seeds }, (_, run) => seedOf(run * 1000)))(
    'what people have is what Stripe says (seed %i)',
    async (seed) => {
      const place = await createTestDatabase();
      const ground = await openGround(place.connectionString, `function of Stripe ${seed}`);
      try {
        expect(await live(ground, seed)).toBe(EFFORT.actions);
        expect(secretsIn(ground.console.logged())).toEqual([]);
      } finally {
        await ground.close();
        await place.drop();
      }
    },
  );
});

/** Lives through a year of it; answers how many actions were followed by a comparison. */
async function live(ground: Ground, seed: number): Promise<number> {
  const { simulator, console } = ground;
  const random = randomFrom(seed);
  const done = new Map<string, number>();
  const begun = simulator.world.time.now();
  // Webhooks and queue are proven elsewhere: here the one way in is gone at once, for whomever Stripe tells of.
  await console.rest();
  simulator.deliveries.held = true;
  const members: PayingMember[] = [];
  while (members.length < EFFORT.accounts) members.push(...(await joinAtOnce(ground, members.length)));
  // Whose a customer is, the console learns from the first event that tells of it.
  const hear = hearing(simulator, console);
  const since = performance.now();
  let asked = 0;
  let compared = 0;
  for (let number = 1; number <= EFFORT.actions; number += 1) {
    const member = oneOf(random, members);
    const what = random() < SHARE_OF_TIME ? 'time' : await act(ground, random, member);
    if (what === 'time') {
      const left =
        (begun + YEAR - simulator.world.time.now()) / ((EFFORT.actions - number + 1) * SHARE_OF_TIME);
      await pass(ground, Math.ceil(2 * random() * Math.max(left, 3600)));
    }
    done.set(what, (done.get(what) ?? 0) + 1);
    const told = await hear();
    asked += told.size;
    const isForAll = what === 'time' || number % BETWEEN_ALL === 0 || number === EFFORT.actions;
    const whom = isForAll ? members : members.filter((one) => one === member || told.has(one.customer));
    compared += whom.length;
    const [ours, theirs] = await bothOf(ground, whom);
    expect(ours, `seed ${seed}, action ${number}: ${what}`).toEqual(theirs);
  }
  const days = Math.round((simulator.world.time.now() - begun) / 86_400);
  const events = simulator.world.journal.events.length;
  const seconds = ((performance.now() - since) / 1000).toFixed(0);
  say(
    `Function of Stripe: seed ${seed}, ${EFFORT.actions} actions, ${days} days, ${EFFORT.accounts} accounts, ${events} events, asked ${asked} times, ${compared} plans compared, 0 differ, ${seconds} s: ${JSON.stringify(Object.fromEntries(done))}`,
  );
  return [...done.values()].reduce((sum, times) => sum + times, 0);
}

/** The next few, each with a card that works. */
function joinAtOnce(ground: Ground, from: number): Promise<readonly PayingMember[]> {
  const count = Math.min(8, EFFORT.accounts - from);
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const member = await ground.customers.join(`Member ${from + index}`);
      await giveCard(ground, member.customer);
      return member;
    }),
  );
}

/** Lets time pass for both, and the console do what is due. */
async function pass({ simulator, database, console }: Ground, seconds: number): Promise<void> {
  const target = simulator.world.time.now() + seconds;
  await simulator.advanceTo(target);
  await follow(database, target);
  while ((await settleDue(console.rooms)) > 0);
}

async function act(ground: Ground, random: () => number, member: PayingMember): Promise<string> {
  const { name, isTaken } = await actAtRandom(ground, random, member);
  return isTaken ? name : 'refused';
}

type Everybody = Readonly<Record<string, Expected>>;

/** What each organization has here, and what it should have, at the same instant. */
async function bothOf(
  ground: Ground,
  members: readonly PayingMember[],
): Promise<readonly [Everybody, Everybody]> {
  const { simulator, customers, database } = ground;
  const { rows } = await database.pool.query<{
    at: Date;
    id: string;
    paid: string[] | null;
    plans: Expected['plans'];
  }>(
    `SELECT at, p.organization_id AS id,
            (SELECT array_agg(product.slug || ' × ' || g.quantity) FROM entitlements.grants g
               JOIN catalog.products product ON product.id = g.product_id
              WHERE g.pool_id = p.id AND g.source = 'subscription' AND g.revoked_at IS NULL AND g.starts_at <= at
                AND (g.ends_at IS NULL OR g.ends_at > at)) AS paid,
            (SELECT json_object_agg(l.slug, product.slug) FROM entitlements.provisions v
               JOIN catalog.plan_ladders l ON l.id = v.ladder_id JOIN catalog.products product ON product.id = v.product_id
              WHERE v.pool_id = p.id AND v.starts_at <= at AND (v.ends_at IS NULL OR v.ends_at > at)) AS plans
       FROM entitlements.pools p, (SELECT system.at() AS at) AS clock
      WHERE p.organization_id = ANY ($1)`,
    [members.map(({ organizationId }) => organizationId)],
  );
  const products = new Map(
    Object.entries(customers.prices).map(([name, id]) => [id, name.split(' ')[0] ?? '']),
  );
  const ladders = Object.keys(LADDERS);
  const ours = rows.map(({ id, paid, plans }) => [
    id,
    { paid: (paid ?? []).toSorted(), plans: Object.fromEntries(ladders.map((key) => [key, plans[key]])) },
  ]);
  const at = (rows[0]?.at.getTime() ?? 0) / 1000;
  const theirs = members.map(({ organizationId, customer }) => [
    organizationId,
    expectedOf(simulator, customer, products, at),
  ]);
  return [Object.fromEntries(ours), Object.fromEntries(theirs)];
}
