import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import { createStripeGateway } from '../createStripeGateway.ts';
import { accountId, openGateway, organizationId, savedCustomer } from '../testing/openGateway.ts';
import { createPace } from './pace.ts';
import { scrub } from './scrub.ts';

checkAllAnswers();

type Reply = { status: number; headers?: Record<string, string>; body: unknown } | 'closed';

/** A Stripe that says what it is told to say; the last reply is repeated. */
async function scripted(replies: Reply[]) {
  const heard: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    request.resume();
    const reply = replies[Math.min(heard.length, replies.length - 1)];
    heard.push(request);
    if (reply === undefined || reply === 'closed') request.socket.destroy();
    else
      response
        .writeHead(reply.status, reply.headers)
        .end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const logged: unknown[] = [];
  const gateway = createStripeGateway({
    secretKey: 'sk_test_never_told',
    webhookSecrets: [],
    apiOrigin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: (call) => logged.push(call),
    patience: { timeoutMs: 300, attempts: 3, pauseMs: 1 },
  });
  return {
    heard,
    logged,
    gateway,
    keys: () => heard.map(({ headers }) => headers['idempotency-key']),
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const busy = (after?: string): Reply => ({
  status: 429,
  headers: after === undefined ? {} : { 'retry-after': after },
  body: { error: { type: 'invalid_request_error', code: 'rate_limit', message: 'Slow down.' } },
});
const product = { id: 'prod_1', object: 'product', active: true, name: 'Club', description: null };

describe('a call', () => {
  it('waits for as long as Stripe says, and comes to its answer', async () => {
    await using stripe = await scripted([busy('1'), { status: 200, body: product }]);
    const began = performance.now();
    expect(await stripe.gateway.fetchProduct('prod_1')).toMatchObject({ name: 'Club' });
    expect(performance.now() - began).toBeGreaterThan(990);
  });

  it('is left to its caller when Stripe wants longer', async () => {
    await using stripe = await scripted([busy('60')]);
    await expect(stripe.gateway.fetchProduct('prod_1')).rejects.toMatchObject({
      name: 'StripeUnavailable',
      isOutcomeUnknown: false,
      retryAfterMs: 60_000,
    });
    expect(stripe.heard).toHaveLength(1);
  });

  it('is sent as often as we say and never behind our back, a closed connection included', async () => {
    await using stripe = await scripted(['closed']);
    await expect(stripe.gateway.fetchProduct('prod_1')).rejects.toMatchObject({ name: 'StripeUnavailable' });
    expect(stripe.heard).toHaveLength(3);
    expect(stripe.logged).toHaveLength(3);
  });

  it('is not repeated when the key is not accepted', async () => {
    const body = {
      error: { type: 'invalid_request_error', message: 'Invalid API Key provided: sk_test_nev***old' },
    };
    await using stripe = await scripted([{ status: 401, body }]);
    const asked = stripe.gateway.fetchProduct('prod_1');
    await expect(asked).rejects.toThrow('Stripe does not accept our key for this.');
    expect(stripe.heard).toHaveLength(1);
  });

  it.each([
    ['a page', '<html>'],
    ['a text', '"Bad gateway"'],
    ['nothing', 'null'],
    ["another's error", '{"message":"Bad gateway"}'],
  ])('takes no answer of others for one of Stripe: %s', async (_, body) => {
    await using stripe = await scripted([
      { status: 502, body },
      { status: 200, body: product },
    ]);
    expect(await stripe.gateway.fetchProduct('prod_1')).toMatchObject({ name: 'Club' });
  });
});

describe('a write', () => {
  it('that may have happened says so, under the same key each time', async () => {
    await using stripe = await scripted([
      { status: 200, body: { object: 'search_result', data: [], has_more: false, url: '' } },
      'closed',
    ]);
    const customer = { accountId, organizationId, stripeCustomer: null, name: 'Alice', email: null };
    await expect(stripe.gateway.saveCustomer(customer)).rejects.toMatchObject({
      name: 'StripeUnavailable',
      isOutcomeUnknown: true,
    });
    expect(stripe.keys().slice(1)).toEqual(Array.from({ length: 3 }, () => `customer:${accountId}`));
  });

  it('stays unknown when Stripe becomes busy after it', async () => {
    await using stripe = await scripted([
      { status: 200, body: { object: 'search_result', data: [], has_more: false, url: '' } },
      'closed',
      busy(),
    ]);
    const customer = { accountId, organizationId, stripeCustomer: null, name: 'Alice', email: null };
    await expect(stripe.gateway.saveCustomer(customer)).rejects.toMatchObject({ isOutcomeUnknown: true });
  });

  it('whose answer is lost for good is found later, and not made again', async () => {
    await using open = await openGateway();
    open.simulator.faults.add({ kind: 'closed_after', method: 'POST', path: '/v1/customers', times: 4 });
    await expect(savedCustomer(open)).rejects.toMatchObject({ isOutcomeUnknown: true });
    expect(open.count('customer')).toBe(1);
    // A day later Stripe has forgotten the key.
    await open.simulator.advanceTo(open.now().getTime() / 1000 + 90_000);
    await savedCustomer(open);
    expect(open.count('customer')).toBe(1);
  });
});

describe('what stands in logs and errors', () => {
  it('is neither secret nor personal', async () => {
    const said = [
      'Invalid API Key provided: sk_live_51Abc***xyz',
      'No such customer; a similar object exists: alice@demo.test',
      'The secret whsec_abcDEF123 and pi_123_secret_456 are wrong, as is 4242 4242 4242 4242.',
    ].map(scrub);
    expect(said).toEqual([
      'Invalid API Key provided: [hidden]',
      'No such customer; a similar object exists: [hidden]',
      'The secret [hidden] and [hidden] are wrong, as is [hidden].',
    ]);
    expect(scrub("No such price: 'price_1Abc0123456789012'")).toContain('price_1Abc0123456789012');
  });

  it('holds no key through any failure', async () => {
    const message = 'Key sk_test_never_told of alice@demo.test';
    const body = { error: { type: 'invalid_request_error', code: 'odd', message } };
    await using stripe = await scripted([{ status: 400, body }]);
    const error = await stripe.gateway.fetchProduct('prod_1').catch((thrown: unknown) => thrown);
    const refusal = await stripe.gateway
      .saveProduct({ productId: 'p', name: 'n', description: '', isActive: true })
      .catch((thrown: unknown) => thrown);
    const told = [String(error), JSON.stringify(error), String(refusal), JSON.stringify(stripe.logged)].join(
      '\n',
    );
    expect(told).not.toMatch(/never_told|alice/);
  });
});

describe('a key', () => {
  const open = (secretKey: string, apiOrigin?: string) =>
    createStripeGateway({ secretKey, webhookSecrets: [], ...(apiOrigin === undefined ? {} : { apiOrigin }) });

  it('says the mode, and a live one is for Stripe alone', () => {
    expect(open('rk_live_x').mode).toBe('live');
    expect(open('sk_test_x').mode).toBe('test');
    expect(open('sk_test_x').moveClock).toBeUndefined();
    expect(() => open('sk_live_x', 'http://127.0.0.1:1')).toThrow('for Stripe alone');
    expect(() => open('rk_live_x', 'http://127.0.0.1:1')).toThrow('for Stripe alone');
    expect(() => open('whsec_oops')).toThrow(/^A secret key of Stripe begins with/);
  });
});

describe('the pace', () => {
  it('keeps to so many at once and so many a second', async () => {
    const pace = createPace({ atOnce: 3, perSecond: 100 });
    let running = 0;
    let most = 0;
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 30 }, () =>
        pace(async () => {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, 5));
          running -= 1;
        }),
      ),
    );
    expect(most).toBeLessThanOrEqual(3);
    expect(performance.now() - began).toBeGreaterThanOrEqual(285);
  });

  it('goes on after a failure', async () => {
    const pace = createPace({ atOnce: 1, perSecond: 1000 });
    await expect(pace(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await pace(async () => 'yes')).toBe('yes');
  });
});
