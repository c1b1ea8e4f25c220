import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import { apiVersion } from '../apiVersion.ts';
import { noFaults } from '../faults/webhookFaults.ts';
import { checkAllAnswers, openSimulator } from '../testing/openSimulator.ts';

checkAllAnswers();

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody who listens for webhooks; `answers` are the statuses of the next answers, then 200. */
async function listener(answers: number[] = []) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    heard.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    response.writeHead(answers.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    heard,
    events: () =>
      heard.map(
        ({ body }) =>
          JSON.parse(body) as {
            id: string;
            type: string;
            created: number;
            livemode: boolean;
            api_version: string;
          },
      ),
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = async (
  stripe: Stripe,
  url: string,
  events: Stripe.WebhookEndpointCreateParams['enabled_events'] = ['*'],
) => stripe.webhookEndpoints.create({ url, enabled_events: events, api_version: apiVersion });

describe('webhooks', () => {
  it('are signed so that the SDK accepts them, at the version of their endpoint', async () => {
    await using ear = await listener();
    await using open = await openSimulator();
    const endpoint = await listening(open.stripe, ear.url, ['customer.created']);
    const customer = await open.stripe.customers.create({ name: 'Alice' });
    await open.simulator.deliveries.flush();
    const [message] = ear.heard;
    const event = open.stripe.webhooks.constructEvent(
      message?.body ?? '',
      String(message?.headers['stripe-signature']),
      endpoint.secret ?? '',
    );
    expect(event).toMatchObject({
      type: 'customer.created',
      api_version: apiVersion,
      data: { object: { id: customer.id } },
    });
    expect(event.request?.id).toMatch(/^req_/);
  });

  it('carry a signature for each secret while one is being rolled', async () => {
    await using ear = await listener();
    await using open = await openSimulator();
    const endpoint = await listening(open.stripe, ear.url);
    open.simulator.world.store.must('webhook_endpoint', endpoint.id).secrets.unshift('whsec_new');
    await open.stripe.customers.create();
    await open.simulator.deliveries.flush();
    const signature = String(ear.heard[0]?.headers['stripe-signature']);
    expect(signature.match(/v1=/g)).toHaveLength(2);
    for (const secret of ['whsec_new', endpoint.secret ?? '']) {
      expect(() =>
        open.stripe.webhooks.constructEvent(ear.heard[0]?.body ?? '', signature, secret),
      ).not.toThrow();
    }
  });

  it('are tried again later when nobody took them, and given up at last', async () => {
    await using ear = await listener([500, 500]);
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    await listening(stripe, ear.url);
    await stripe.customers.create();
    await simulator.deliveries.flush();
    expect(simulator.deliveries.log[0]).toMatchObject({ state: 'waiting', attempts: [{ status: 500 }] });
    await simulator.advanceTo(simulator.world.time.now() + 60);
    await simulator.advanceTo(simulator.world.time.now() + 3600);
    expect(simulator.deliveries.log[0]).toMatchObject({ state: 'delivered', attempts: { length: 3 } });
  });

  it('can be held and sent by hand in any order', async () => {
    await using ear = await listener();
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    await listening(stripe, ear.url, ['customer.created', 'customer.updated']);
    simulator.deliveries.held = true;
    const { id } = await stripe.customers.create();
    await stripe.customers.update(id, { name: 'Alice' });
    await simulator.deliveries.flush();
    expect(ear.heard).toEqual([]);
    await simulator.deliveries.send(
      simulator.deliveries
        .waiting()
        .map((one) => one.id)
        .toReversed(),
    );
    expect(ear.events().map(({ type }) => type)).toEqual(['customer.updated', 'customer.created']);
  });
});

describe('thin events', () => {
  it('name the object and the whole event, and can be fetched', async () => {
    await using ear = await listener();
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const made = await fetch(`${simulator.origin}/control/endpoints/thin`, {
      method: 'POST',
      body: JSON.stringify({ url: ear.url, enabled_events: ['customer.created'] }),
    });
    const { secret } = (await made.json()) as { secret: string };
    const customer = await stripe.customers.create({ name: 'Alice' });
    await simulator.deliveries.flush();
    const [message] = ear.heard;
    const notification = stripe.parseEventNotification(
      message?.body ?? '',
      String(message?.headers['stripe-signature']),
      secret,
    );
    expect(notification).toMatchObject({
      type: 'v1.customer.created',
      related_object: { id: customer.id, type: 'customer', url: `/v1/customers/${customer.id}` },
    });
    const whole = (await stripe.events.list({ type: 'customer.created' })).data[0];
    expect(JSON.parse(message?.body ?? '{}')).toMatchObject({ snapshot_event: whole?.id });
    expect(await stripe.v2.core.events.retrieve(notification.id)).toMatchObject({ id: notification.id });
  });
});

describe('faults of delivery', () => {
  it('double, drop, shuffle and tie, the same way for the same seed', async () => {
    const run = async () => {
      await using ear = await listener();
      await using open = await openSimulator();
      const { stripe, simulator } = open;
      await listening(stripe, ear.url, ['customer.created']);
      simulator.deliveries.faults = {
        ...noFaults,
        copies: 2,
        drop: 0.2,
        shuffle: true,
        burst: 1,
        sameSecond: true,
      };
      simulator.deliveries.held = true;
      for (let n = 0; n < 20; n += 1) {
        await stripe.customers.create({ name: `Nr ${n}` });
        await simulator.advanceTo(simulator.world.time.now() + 1);
      }
      simulator.deliveries.held = false;
      await simulator.deliveries.flush();
      return {
        ids: ear.events().map(({ id }) => id),
        seconds: new Set(ear.events().map(({ created }) => created)).size,
      };
    };
    const [first, second] = [await run(), await run()];
    expect(first).toEqual(second);
    expect(first.seconds).toBe(1);
    expect(first.ids.length).toBeLessThan(40);
    expect(new Set(first.ids).size).toBeLessThan(first.ids.length);
    expect(first.ids).not.toEqual(first.ids.toSorted());
  });

  it('spoil what is sent: version, mode, signature, body; and ignore that it was taken', async () => {
    await using ear = await listener();
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { secret } = await listening(stripe, ear.url, ['customer.created', 'customer.updated']);
    const next = async (faults: Partial<typeof noFaults>) => {
      simulator.deliveries.faults = { ...noFaults, ...faults };
      const { id } = await stripe.customers.create({ name: 'before' });
      await simulator.deliveries.flush();
      const message = ear.heard.at(-1) ?? { body: '', headers: {} };
      const verify = () =>
        stripe.webhooks.constructEvent(
          message.body,
          String(message.headers['stripe-signature']),
          secret ?? '',
        );
      return { id, event: ear.events().at(-1), verify };
    };
    expect((await next({ wrongVersion: 1 })).event?.api_version).toBe('2020-08-27');
    expect((await next({ wrongLivemode: 1 })).event?.livemode).toBe(true);
    expect((await next({ badSignature: 1 })).verify).toThrow(Stripe.errors.StripeSignatureVerificationError);
    expect((await next({ tamper: 1 })).verify).toThrow(Stripe.errors.StripeSignatureVerificationError);
    await next({ timeoutAfterCommit: 1 });
    expect(simulator.deliveries.log.at(-1)).toMatchObject({ state: 'waiting', attempts: [{ status: null }] });
    const { id } = await next({ stale: 1 });
    await stripe.customers.update(id, { name: 'after' });
    await simulator.deliveries.flush();
    expect(JSON.parse(ear.heard.at(-1)?.body ?? '{}')).toMatchObject({
      type: 'customer.updated',
      data: { object: { name: 'before' } },
    });
  });
});

describe('faults of calls', () => {
  it('limit, lock, break before and after, and close after the work is done', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const create = (name: string) => stripe.customers.create({ name }, { idempotencyKey: name });
    simulator.faults.add({ kind: 'rate_limited', times: 1 });
    await expect(create('a')).rejects.toMatchObject({ statusCode: 429 });
    simulator.faults.add({ kind: 'lock_timeout', times: 1, method: 'POST', path: '/v1/customers' });
    await expect(create('a')).rejects.toMatchObject({ statusCode: 409, code: 'lock_timeout' });
    simulator.faults.add({ kind: 'key_in_use', times: 1 });
    await expect(create('a')).rejects.toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    simulator.faults.add({ kind: 'error_before', times: 1 });
    await expect(create('a')).rejects.toMatchObject({ statusCode: 500 });
    await expect(create('a')).resolves.toMatchObject({ name: 'a' });
    // The SDK asks once more after a closed socket, with the same key.
    simulator.faults.add({ kind: 'closed_after', times: 1 });
    await expect(create('b')).resolves.toMatchObject({ name: 'b' });
    simulator.faults.add({ kind: 'closed_after', times: 2 });
    await expect(create('c')).rejects.toMatchObject({ type: 'StripeConnectionError' });
    const names = (await stripe.customers.list()).data.map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['a', 'b', 'c']));
    expect(names).toHaveLength(3);
  });
});
