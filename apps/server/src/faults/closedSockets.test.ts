import { setTimeout as sleep } from 'node:timers/promises';
import type { Saved, StartedCheckout, StripeRefusal } from '@member-console/domain/billing';
import { newId } from '@member-console/domain/kernel';
import { createStripeGateway } from '@member-console/stripe';
import { isDeep, randomFrom, seedOf } from '@member-console/testing/core';
import { afterAll, expect, test } from 'vitest';
import { pay } from './ground/customers.ts';
import { say } from './ground/say.ts';
import { openStripe, SECRET_KEY } from './ground/simulatedStripe.ts';

const SOCKETS = isDeep ? 1000 : 60;
/** Customers that are made, told of and sold to at the same time. */
const AT_ONCE = 8;

const seed = seedOf(0);
const { simulator } = await openStripe(`closed sockets ${seed}`, 9);
simulator.deliveries.held = true;
const gateway = createStripeGateway({
  secretKey: SECRET_KEY,
  webhookSecrets: [],
  apiOrigin: simulator.origin,
  patience: { timeoutMs: 5000, attempts: 4, pauseMs: 5 },
});
const random = randomFrom(seed);
afterAll(() => simulator.close());

test(`${SOCKETS} sockets that are closed when the work is done make nothing twice`, {
  timeout: 900_000,
}, async () => {
  let closed = 0;
  let stories = 0;
  // Every write may lose its answer, also the one that asks again with the same key.
  const lose = () => {
    if (closed >= SOCKETS || random() > 0.6) return;
    closed += 1;
    simulator.faults.add({ kind: 'closed_after', method: 'POST', path: '/v1/', times: 1 });
  };
  const story = async () => {
    while (closed < SOCKETS) {
      stories += 1;
      await sell(lose);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, story));

  const { store } = simulator.world;
  const counted = (kind: Parameters<typeof store.all>[0]) => store.all(kind).length;
  expect({
    products: counted('product'),
    prices: counted('price'),
    customers: counted('customer'),
    sessions: counted('checkout.session'),
    subscriptions: counted('subscription'),
    invoices: counted('invoice'),
  }).toEqual({
    products: stories,
    prices: 2 * stories,
    customers: stories,
    sessions: stories,
    subscriptions: stories,
    // The purchase, and the switch that is paid at once.
    invoices: 2 * stories,
  });
  const struck = simulator.requests.entries.filter(({ fault }) => fault === 'closed_after').length;
  say(
    `Closed sockets: ${closed} (the log still holds ${struck}), ${stories} stories, 0 duplicates, seed ${seed}`,
  );
});

/** A product, two prices, a customer, a checkout, and a switch that is paid at once: each written until it is known. */
async function sell(lose: () => void): Promise<void> {
  const product = await known(lose, (id) =>
    gateway.saveProduct({ productId: id, name: 'Plan', description: '', isActive: true }),
  );
  const priced = (amountMinor: bigint) =>
    known(lose, (priceId) =>
      gateway.savePrice({
        priceId,
        stripeProduct: product.stripeId,
        currency: 'eur',
        amountMinor,
        interval: 'month',
        intervalCount: 1,
        taxBehavior: 'inclusive',
        isActive: true,
      }),
    );
  const [cheap, dear] = [await priced(800n), await priced(2000n)];
  const organizationId = newId();
  const customer = await known(lose, (accountId) =>
    gateway.saveCustomer({
      accountId,
      organizationId,
      stripeCustomer: null,
      name: 'Ada',
      email: 'ada@demo.test',
    }),
  );
  const expiresAt = new Date((simulator.world.time.now() + 20 * 3600) * 1000);
  const checkout = await known(lose, (intentId) =>
    gateway.startCheckout({
      intentId,
      organizationId,
      stripeCustomer: customer.stripeId,
      items: [{ stripePrice: cheap.stripeId, quantity: 1 }],
      isRecurring: true,
      trialEndsAt: null,
      expiresAt,
      successUrl: 'http://localhost/done',
      cancelUrl: 'http://localhost/left',
      locale: null,
      allowsPromotionCodes: true,
    }),
  );
  await pay(checkout.url);
  const subscription = simulator.world.store.of('subscription', customer.stripeId)[0]?.id ?? '';
  await known(lose, (intentId) =>
    gateway.changeSubscription({
      intentId,
      stripeSubscription: subscription,
      change: {
        kind: 'switch',
        fromStripePrice: cheap.stripeId,
        toStripePrice: dear.stripeId,
        quantity: 1,
        when: 'now',
        prorationDate: null,
      },
    }),
  );
}

/** The same write with the same key until its answer comes, as a job does. */
async function known<Answer extends Saved | StartedCheckout>(
  lose: () => void,
  write: (key: string) => Promise<Answer | StripeRefusal>,
): Promise<Answer> {
  const key = newId();
  for (;;) {
    lose();
    const answer = await write(key).catch(async (error: Error) => {
      if (error.name !== 'StripeUnavailable') throw error;
      await sleep(5);
      return null;
    });
    if (answer?.kind === 'refusedByStripe') throw new Error((answer as StripeRefusal).message);
    if (answer !== null) return answer as Answer;
  }
}
