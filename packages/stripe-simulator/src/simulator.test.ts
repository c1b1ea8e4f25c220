import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import {
  checkAllAnswers,
  monthlyPrice,
  openSimulator,
  payingCustomer,
  sdkFor,
} from './testing/openSimulator.ts';

checkAllAnswers();

describe('the official SDK against the simulator', () => {
  it('sells a subscription: customer, price, payment, invoice, events', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      metadata: { organization: 'org_1' },
      expand: ['latest_invoice.payments', 'latest_invoice.confirmation_secret'],
    });
    expect(subscription.status).toBe('active');
    expect(subscription.items.data[0]?.current_period_end).toBe(Date.UTC(2026, 11, 1, 12) / 1000);
    const invoice = subscription.latest_invoice as Stripe.Invoice;
    expect(invoice).toMatchObject({
      status: 'paid',
      amount_paid: 1000,
      billing_reason: 'subscription_create',
    });
    expect(invoice.payments?.data[0]?.status).toBe('paid');
    const events = await stripe.events.list({ limit: 100 });
    expect(events.data.map((event) => event.type).toReversed()).toEqual(
      expect.arrayContaining([
        'customer.created',
        'customer.subscription.created',
        'invoice.paid',
        'customer.subscription.updated',
      ]),
    );
  });

  it('answers decimals and lists the way the SDK reads them', async () => {
    await using open = await openSimulator();
    for (const amount of [100, 200, 300]) await monthlyPrice(open.stripe, amount);
    const amounts: (number | null)[] = [];
    for await (const price of open.stripe.prices.list({ limit: 2 })) amounts.push(price.unit_amount);
    expect(amounts).toEqual([300, 200, 100]);
    const first = (await open.stripe.prices.list({ limit: 1 })).data[0];
    expect(first?.unit_amount_decimal?.toString()).toBe('300');
  });

  it('gives the same ids and the same events for the same seed and the same calls', async () => {
    const run = async () => {
      await using open = await openSimulator();
      const customer = await payingCustomer(open.stripe);
      const price = await monthlyPrice(open.stripe);
      await open.stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
      return (await open.stripe.events.list({ limit: 100 })).data.map(({ id, type, created }) => ({
        id,
        type,
        created,
      }));
    };
    expect(await run()).toEqual(await run());
  });

  it('lets in test keys alone and listens on loopback alone', async () => {
    await using open = await openSimulator();
    const live = new Stripe('sk_live_abc', {
      host: '127.0.0.1',
      port: open.simulator.port,
      protocol: 'http',
      maxNetworkRetries: 0,
    });
    await expect(live.customers.list()).rejects.toThrow('takes no live keys');
    expect(open.simulator.origin).toMatch(/^http:\/\/127\.0\.0\.1:/);
    await expect(sdkFor(open.simulator).customers.list()).resolves.toMatchObject({ data: [] });
  });
});

describe('the process', () => {
  it('never starts in production', () => {
    const main = join(import.meta.dirname, 'main.ts');
    const started = spawnSync(process.execPath, [main], {
      env: { NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    expect(started.status).not.toBe(0);
    expect(started.stderr).toContain('never runs in production');
  });
});

describe('the door', () => {
  it('refuses what the SDK does not define, and names it', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const unknown = stripe.customers.create({ emial: 'alice@demo.test' } as Stripe.CustomerCreateParams);
    await expect(unknown).rejects.toMatchObject({
      statusCode: 400,
      code: 'parameter_unknown',
      param: 'emial',
    });
    const nested = stripe.subscriptions.create({
      customer: 'cus_1',
      items: [{ prise: 'price_1' }],
    } as unknown as Stripe.SubscriptionCreateParams);
    await expect(nested).rejects.toMatchObject({ param: 'items[0][prise]' });
    const missing = stripe.products.create({} as Stripe.ProductCreateParams);
    await expect(missing).rejects.toMatchObject({ code: 'parameter_missing', param: 'name' });
    const wrong = stripe.prices.create({
      currency: 'eur',
      unit_amount: 'ten' as unknown as number,
      product: 'prod_1',
    });
    await expect(wrong).rejects.toMatchObject({ param: 'unit_amount' });
    await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' });
    await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
  });

  it('merges metadata, removes keys given as empty, and answers for a deleted customer', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await stripe.customers.create({ metadata: { a: '1', b: '2' } });
    const changed = await stripe.customers.update(customer.id, { metadata: { b: '', c: '3' } });
    expect(changed.metadata).toEqual({ a: '1', c: '3' });
    await stripe.customers.del(customer.id);
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ deleted: true });
  });

  it('replays the first answer for a key, refuses the key for another request, and forgets what was refused', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const first = await stripe.customers.create({ name: 'Alice' }, { idempotencyKey: 'one' });
    const again = await stripe.customers.create({ name: 'Alice' }, { idempotencyKey: 'one' });
    expect(again.id).toBe(first.id);
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    await expect(stripe.customers.create({ name: 'Ben' }, { idempotencyKey: 'one' })).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
    });

    const bad = { emial: 'x' } as Stripe.CustomerCreateParams;
    await expect(stripe.customers.create(bad, { idempotencyKey: 'two' })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(
      stripe.customers.create({ name: 'Carla' }, { idempotencyKey: 'two' }),
    ).resolves.toMatchObject({ name: 'Carla' });

    simulator.faults.add({ kind: 'error_after', times: 1 });
    const create = () => stripe.customers.create({ name: 'Dora' }, { idempotencyKey: 'three' });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    await expect(create()).rejects.toMatchObject({ statusCode: 500 });
    const doras = (await stripe.customers.list()).data.filter(({ name }) => name === 'Dora');
    expect(doras).toHaveLength(1);
  });

  it('expands up to four levels and refuses what cannot be expanded', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const price = await monthlyPrice(stripe);
    const expanded = await stripe.prices.retrieve(price.id, { expand: ['product'] });
    expect(expanded.product).toMatchObject({ object: 'product' });
    await expect(stripe.prices.retrieve(price.id, { expand: ['nothing'] })).rejects.toMatchObject({
      statusCode: 400,
    });
    await expect(stripe.prices.retrieve(price.id, { expand: ['a.b.c.d.e'] })).rejects.toMatchObject({
      statusCode: 400,
    });
  });
});
