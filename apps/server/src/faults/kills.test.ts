import { startCheckout } from '@member-console/domain/billing';
import { isDeep } from '@member-console/testing/core';
import { useDatabase } from '@member-console/testing/database';
import { afterAll, describe, expect, test } from 'vitest';
import { readEnvironment } from '../env.ts';
import { IN_PRODUCTION } from '../testing/testConsole.ts';
import { wire } from '../wiring.ts';
import { pay } from './ground/customers.ts';
import { effectsOf, ONCE } from './ground/effectsOf.ts';
import { environmentOf } from './ground/environment.ts';
import { openGround } from './ground/openGround.ts';
import { createProcesses } from './ground/processes.ts';
import { say } from './ground/say.ts';
import { secretsIn } from './ground/secretsIn.ts';

const KILLS = isDeep ? 50 : 1;

const { connectionString } = await useDatabase();
const ground = await openGround(connectionString, 'kills');
const { simulator, customers, database } = ground;
const environment = environmentOf({
  connectionString,
  simulator: simulator.origin,
  port: ground.console.port,
});
const processes = createProcesses(environment);
afterAll(async () => {
  await processes.close();
  await ground.close();
});

describe('a worker that is killed', { timeout: 1_800_000 }, () => {
  test.each(['numbered', 'fetched', 'loaded', 'committed'])(
    'when it has %s: every purchase has one effect',
    async (checkpoint) => {
      await ground.console.rest();
      const members: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const member = await customers.join('Unlucky');
        await customers.buy(member, 'standard month');
        await simulator.deliveries.flush();
        members.push(member.organizationId);
        await processes.die(checkpoint);
      }
      await ground.console.work();
      await ground.settle();
      for (const organizationId of members)
        expect(await effectsOf(database, organizationId)).toMatchObject(ONCE);
      say(`Killed when it has ${checkpoint}: ${KILLS} times, ${members.length} purchases, 1 effect each`);
    },
  );

  test('when Stripe has heard of a wish and nobody has written it down: it is one checkout', async () => {
    await ground.console.rest();
    const wishes: { readonly organizationId: string; readonly intentId: string }[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { organizationId, actor, viewer } = await customers.world.signUp('Unlucky');
      const { stripe } = ground.console.rooms;
      const wish = {
        organizationId,
        quantity: 1,
        startsAtTrialEnd: false,
        reason: null,
        idempotencyKey: null,
      };
      const priceId = await priceOf('large');
      const started = await startCheckout({ database, stripe }, { actor, viewer }, { ...wish, priceId });
      if (started.kind !== 'started') throw new Error(started.kind);
      wishes.push({ organizationId, intentId: started.intentId });
      await processes.die('sent');
    }
    await ground.console.work();
    await ground.settle();
    const { store } = simulator.world;
    for (const { organizationId, intentId } of wishes) {
      const made = store.all('checkout.session').filter(({ metadata }) => metadata.intent === intentId);
      const whose = store.all('customer').filter(({ metadata }) => metadata.organization === organizationId);
      expect({ sessions: made.length, customers: whose.length }).toEqual({ sessions: 1, customers: 1 });
      await pay(await urlOf(intentId));
    }
    await ground.settle();
    for (const { organizationId } of wishes)
      expect(await effectsOf(database, organizationId)).toMatchObject(ONCE);
    say(`Killed when it has sent: ${KILLS} times, ${wishes.length} checkouts in Stripe, each paid once`);
  });

  test('has told nobody a secret', () => {
    expect(secretsIn(processes.logged() + ground.console.logged())).toEqual([]);
  });
});

test('a real server or worker has no checkpoint, whatever its environment says', async () => {
  const asked = { ...environment, CHECKPOINT: 'fetched', DIE_AT: 'fetched' };
  for (const more of [{}, { ...IN_PRODUCTION, STRIPE_API_ORIGIN: undefined }]) {
    const rooms = wire(readEnvironment({ ...asked, ...more }));
    expect(rooms).not.toHaveProperty('checkpoint');
    await rooms.close();
  }
});

async function priceOf(product: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT p.id FROM catalog.prices p JOIN catalog.products product ON product.id = p.product_id
      WHERE product.slug = $1 AND p.interval = 'month'`,
    [product],
  );
  return rows[0]?.id ?? '';
}

async function urlOf(intentId: string): Promise<string> {
  const { rows } = await database.pool.query<{ url: string | null }>(
    'SELECT url FROM billing.intents WHERE id = $1 AND sent_at IS NOT NULL',
    [intentId],
  );
  if (!rows[0]?.url) throw new Error('Nobody has written down where it is paid.');
  return rows[0].url;
}
