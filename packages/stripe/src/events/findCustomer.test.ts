import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ReceivedEvent } from '@member-console/domain/billing';
import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import { createStripeGateway } from '../createStripeGateway.ts';
import { openGateway, savedPrice, startedCheckout, subscribed } from '../testing/openGateway.ts';
import { registerWebhook } from './registerWebhook.ts';
import { subscribedEvents } from './subscribedEvents.ts';

checkAllAnswers();

/** Somebody who listens, and keeps what it hears as it came. */
async function listener() {
  const heard: { body: Buffer; signature: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ body: Buffer.concat(chunks), signature: String(request.headers['stripe-signature']) });
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const nobodys = /^(product|price)\./;

describe('whose an event is', () => {
  it('is found for everything that we listen to, told whole or thin', async () => {
    await using ear = await listener();
    await using thinEar = await listener();
    await using open = await openGateway();
    const { simulator, stripe } = open;
    const { secret } = await registerWebhook(
      { secretKey: 'sk_test_simulator', apiOrigin: simulator.origin },
      ear.url,
    );
    const thin = await fetch(`${simulator.origin}/control/endpoints/thin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: thinEar.url, enabled_events: subscribedEvents }),
    });
    const { secret: thinSecret } = (await thin.json()) as { secret: string };
    const gateway = createStripeGateway({
      secretKey: 'sk_test_simulator',
      webhookSecrets: [secret ?? '', thinSecret],
      apiOrigin: simulator.origin,
    });

    const { customer, price, subscription } = await subscribed(open);
    const next = await savedPrice(open, 400n);
    const order = { kind: 'switch', fromStripePrice: price, toStripePrice: next, quantity: 1 } as const;
    const change = { ...order, when: 'atPeriodEnd', prorationDate: null } as const;
    await gateway.changeSubscription({ intentId: 'down', stripeSubscription: subscription, change });
    const [charge] = (await stripe.charges.list({ customer })).data;
    await stripe.refunds.create({ charge: charge?.id ?? '', amount: 100 });
    await fetch(`${simulator.origin}/control/disputes/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ charge: charge?.id, reason: 'fraudulent' }),
    });
    await startedCheckout(open, customer, price, { intentId: 'left' });
    await simulator.advanceTo(open.now().getTime() / 1000 + 62 * 86_400);
    await simulator.deliveries.flush();

    const types = new Set<string>();
    for (const { body, signature } of [...ear.heard, ...thinEar.heard]) {
      const reading = gateway.readEvent({ body, signature, at: new Date() });
      if (reading.kind !== 'event') throw new Error(reading.why);
      const { event } = reading;
      types.add(`${event.payload && thinOf(event) ? 'thin ' : ''}${event.type}`);
      const found = event.stripeCustomer ?? (await gateway.findCustomer(event));
      expect({ type: event.type, found }).toEqual({
        type: event.type,
        found: nobodys.test(event.type) ? null : customer,
      });
    }
    for (const type of [
      'customer.created',
      'checkout.session.completed',
      'checkout.session.expired',
      'customer.subscription.created',
      'customer.subscription.updated',
      'invoice.paid',
      'invoice_payment.paid',
      'subscription_schedule.created',
      'subscription_schedule.released',
      'charge.refunded',
      'refund.created',
      'charge.dispute.created',
      'product.created',
      'price.created',
    ]) {
      expect(types).toContain(type);
      expect(types).toContain(`thin ${type}`);
    }
  });

  it('is nobody when the object is gone', async () => {
    await using open = await openGateway();
    const event = {
      stripeObject: 'in_gone',
      payload: { related_object: { id: 'in_gone', type: 'invoice' } },
    };
    expect(await open.gateway.findCustomer({ type: 'invoice.paid', ...event })).toBeNull();
  });
});

describe('a delivery that went wrong', () => {
  it.each([
    [{ wrongLivemode: 1 }, { kind: 'refused', why: 'wrongMode' }],
    [{ badSignature: 1 }, { kind: 'refused', why: 'badSignature' }],
    [{ tamper: 1 }, { kind: 'refused', why: 'badSignature' }],
    [{ wrongVersion: 1 }, { kind: 'event', event: { apiVersion: '2020-08-27' } }],
    [{ stale: 1 }, { kind: 'event', event: { stripeCustomer: expect.stringMatching(/^cus_/) } }],
  ])('with %o is %o', async (faults, reading) => {
    await using ear = await listener();
    await using open = await openGateway();
    const { simulator } = open;
    const options = { secretKey: 'sk_test_simulator', apiOrigin: simulator.origin };
    const { secret } = await registerWebhook(options, ear.url);
    const gateway = createStripeGateway({ ...options, webhookSecrets: [secret ?? ''] });
    Object.assign(simulator.deliveries, { faults: { ...simulator.deliveries.faults, ...faults } });
    await open.stripe.customers.create({ name: 'Alice' });
    await simulator.deliveries.flush();
    const [first] = ear.heard;
    if (!first) throw new Error('Nothing arrived.');
    expect(gateway.readEvent({ ...first, at: new Date() })).toMatchObject(reading);
  });
});

describe('the endpoint', () => {
  it('is made once, in our version, and brought up to the events that we use', async () => {
    await using open = await openGateway();
    const options = { secretKey: 'sk_test_simulator', apiOrigin: open.simulator.origin };
    const url = 'https://console.demo.test/webhooks/stripe';
    const first = await registerWebhook(options, url);
    expect(first.secret).toMatch(/^whsec_/);
    await open.stripe.webhookEndpoints.update(first.stripeId, { enabled_events: ['charge.refunded'] });
    expect(await registerWebhook(options, url)).toEqual({ stripeId: first.stripeId, secret: null });
    expect(await open.stripe.webhookEndpoints.retrieve(first.stripeId)).toMatchObject({
      api_version: '2026-10-28.endive',
      enabled_events: [...subscribedEvents],
    });
    expect(open.count('webhook_endpoint')).toBe(1);
  });
});

function thinOf({ payload }: ReceivedEvent): boolean {
  return (payload as { object?: string }).object === 'v2.core.event';
}
