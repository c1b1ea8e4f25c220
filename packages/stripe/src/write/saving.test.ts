import type { StripeRefusal } from '@member-console/domain/billing';
import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import {
  accountId,
  allowed,
  openGateway,
  organizationId,
  pay,
  savedCustomer,
  savedPrice,
  startedCheckout,
  subscribed,
} from '../testing/openGateway.ts';

checkAllAnswers();

const alice = { accountId, organizationId, name: 'Alice', email: 'alice@demo.test' };
const productId = '01a1f8b7-4444-7000-8000-000000000001';
const club = { productId, name: 'Club', description: 'For all', isActive: true };

describe('what is saved again', () => {
  it('becomes what it shall be: a customer, also when a name comes back', async () => {
    await using open = await openGateway();
    const stripeCustomer = await savedCustomer(open);
    for (const name of ['Alice & Co', 'Alice', 'Alice & Co']) {
      allowed(await open.gateway.saveCustomer({ ...alice, stripeCustomer, name, email: null }));
      expect(await open.stripe.customers.retrieve(stripeCustomer)).toMatchObject({
        name,
        email: null,
        metadata: { organization: organizationId, account: accountId },
      });
    }
    const writes = () => open.simulator.requests.entries.filter(({ method }) => method === 'POST').length;
    const before = writes();
    await open.gateway.saveCustomer({ ...alice, stripeCustomer, name: 'Alice & Co', email: null });
    expect(writes()).toBe(before);
    await open.stripe.customers.del(stripeCustomer);
    expect(await open.gateway.saveCustomer({ ...alice, stripeCustomer })).toMatchObject({
      kind: 'refusedByStripe',
      code: 'customer_deleted',
    });
  });

  it('a product and a price, which are put away and brought back', async () => {
    await using open = await openGateway();
    const { stripeId } = allowed(await open.gateway.saveProduct(club));
    expect(stripeId).toBe('01a1f8b7444470008000000000000001');
    allowed(await open.gateway.saveProduct({ ...club, name: 'Circle', description: '', isActive: false }));
    const found = { stripeProduct: stripeId, name: 'Circle', description: '', isActive: false };
    expect(await open.gateway.fetchProduct(stripeId)).toEqual(found);
    expect(await open.gateway.fetchProduct('prod_none')).toBeNull();
    const price = {
      priceId: '01a1f8b7-5555-7000-8000-000000000001',
      stripeProduct: stripeId,
      currency: 'EUR',
      amountMinor: 900n,
      interval: 'month',
      intervalCount: 3,
      taxBehavior: 'inclusive',
      isActive: false,
    } as const;
    const saved = allowed(await open.gateway.savePrice(price));
    expect(await open.gateway.fetchPrice(saved.stripeId)).toEqual({
      stripePrice: saved.stripeId,
      stripeProduct: stripeId,
      currency: 'eur',
      amountMinor: 900n,
      interval: 'month',
      intervalCount: 3,
      taxBehavior: 'inclusive',
      isActive: false,
    });
    expect(allowed(await open.gateway.savePrice({ ...price, isActive: true }))).toEqual(saved);
    expect(await open.gateway.fetchPrice(saved.stripeId)).toMatchObject({ isActive: true });
    expect(await open.gateway.savePrice({ ...price, amountMinor: 800n })).toMatchObject({
      code: 'price_differs',
    });
    expect(await open.gateway.fetchPrice('price_none')).toBeNull();
  });

  it('is not held back by a no that Stripe keeps: a price whose product comes later', async () => {
    await using open = await openGateway();
    const price = {
      priceId: '01a1f8b7-5555-7000-8000-000000000002',
      stripeProduct: productId.replaceAll('-', ''),
      currency: 'EUR',
      amountMinor: 900n,
      interval: null,
      intervalCount: 1,
      taxBehavior: 'inclusive',
      isActive: true,
    } as const;
    for (let time = 0; time < 3; time += 1) {
      expect(await open.gateway.savePrice(price)).toMatchObject({ code: 'resource_missing' });
    }
    await open.gateway.saveProduct(club);
    const saved = await Promise.all([1, 2, 3, 4].map(() => open.gateway.savePrice(price)));
    expect(new Set(saved.map((one) => allowed(one).stripeId)).size).toBe(1);
    expect(open.count('price')).toBe(1);
  });

  it('is listed page by page', async () => {
    await using open = await openGateway();
    for (let count = 0; count < 101; count += 1) {
      await open.stripe.customers.create({ name: `Member ${count}` });
      await open.simulator.advanceTo(open.now().getTime() / 1000 + 1);
    }
    const mine = await savedCustomer(open);
    const first = await open.gateway.listCustomers(null);
    expect(first.items).toHaveLength(100);
    expect(first.items[0]).toEqual({
      stripeCustomer: mine,
      organizationId,
      name: 'Alice',
      email: 'alice@demo.test',
    });
    const second = await open.gateway.listCustomers(first.after);
    expect(second.items).toHaveLength(2);
    expect(second.after).toBeNull();
    // Whoever stood at the end of the first page may be gone when one goes on.
    await open.stripe.customers.del(first.items.at(-1)?.stripeCustomer ?? '');
    const again = await open.gateway.listCustomers(first.after);
    expect(again.items.map(({ stripeCustomer }) => stripeCustomer)).toEqual(
      expect.arrayContaining(second.items.map(({ stripeCustomer }) => stripeCustomer)),
    );
  });
});

describe('a checkout', () => {
  it('carries who and why on the session and on what is made of it', async () => {
    await using open = await openGateway();
    const { customer, subscription } = await subscribed(open);
    const marks = { organization: organizationId, intent: 'intent-1' };
    const [session] = (await open.stripe.checkout.sessions.list({ customer })).data;
    expect(session).toMatchObject({ metadata: marks, client_reference_id: organizationId, locale: 'de' });
    expect(await open.stripe.subscriptions.retrieve(subscription)).toMatchObject({
      metadata: marks,
      billing_mode: { type: 'flexible' },
    });
    const price = await savedPrice(open, 500n, null);
    const once = await startedCheckout(open, customer, price, { intentId: 'once', isRecurring: false });
    await pay(once.url);
    const [intent] = (await open.stripe.paymentIntents.list({ customer })).data;
    expect(intent?.metadata).toEqual({ ...marks, intent: 'once' });
  });

  it('tells how far it got', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const price = await savedPrice(open, 500n, null);
    const begin = (intentId: string) =>
      startedCheckout(open, customer, price, { intentId, isRecurring: false });
    const paid = await begin('paid');
    const found = (id: string) => open.gateway.fetchCheckout(id);
    expect(await found(paid.stripeCheckout)).toEqual({
      stripeCheckout: paid.stripeCheckout,
      stripeCustomer: customer,
      state: 'open',
      payment: 'none',
      stripeSubscription: null,
      intentId: 'paid',
      url: paid.url,
    });
    await pay(paid.url);
    expect(await found(paid.stripeCheckout)).toMatchObject({ state: 'complete', payment: 'paid', url: null });
    const late = await begin('late');
    await pay(late.url, 'DE89370400440532013000');
    expect(await found(late.stripeCheckout)).toMatchObject({ state: 'complete', payment: 'processing' });
    const bounced = await begin('bounced');
    await pay(bounced.url, 'DE62370400440532013062');
    await open.simulator.advanceTo(open.now().getTime() / 1000 + 10 * 86_400);
    expect(await found(late.stripeCheckout)).toMatchObject({ payment: 'paid' });
    expect(await found(bounced.stripeCheckout)).toMatchObject({ state: 'complete', payment: 'failed' });
    expect(await found('cs_none')).toBeNull();
  });

  it('is closed once, and stays complete when it is', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const price = await savedPrice(open);
    const left = await startedCheckout(open, customer, price, { intentId: 'left' });
    open.simulator.faults.add({ kind: 'error_after', method: 'POST', times: 1 });
    expect(await open.gateway.expireCheckout(left.stripeCheckout)).toMatchObject({ state: 'expired' });
    expect(await open.gateway.expireCheckout(left.stripeCheckout)).toMatchObject({ state: 'expired' });
    const paid = await startedCheckout(open, customer, price, { intentId: 'paid' });
    await pay(paid.url);
    expect(await open.gateway.expireCheckout(paid.stripeCheckout)).toMatchObject({ state: 'complete' });
    expect(await open.gateway.expireCheckout('cs_none')).toMatchObject({ code: 'resource_missing' });
  });

  it('begins with a trial of two days or more', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const price = await savedPrice(open);
    const trialEndsAt = (hours: number) => new Date(open.now().getTime() + hours * 3_600_000);
    const short = startedCheckout(open, customer, price, { trialEndsAt: trialEndsAt(47) });
    await expect(short).rejects.toThrow('at least 2 days');
    const { url } = await startedCheckout(open, customer, price, { trialEndsAt: trialEndsAt(49) });
    await pay(url);
    const { subscriptions } = await open.gateway.fetchCustomer(customer, {
      stripeSubscriptions: [],
      depth: 'rights',
    });
    expect(subscriptions).toMatchObject([{ status: 'trialing', trialEndsAt: trialEndsAt(49).getTime() }]);
  });

  it('sends people back to us alone', async () => {
    await using open = await openGateway({ returnOrigins: ['https://console.demo.test'] });
    const customer = await savedCustomer(open);
    const price = await savedPrice(open);
    await startedCheckout(open, customer, price);
    const elsewhere = { successUrl: 'https://console.demo.test.example/done' };
    await expect(startedCheckout(open, customer, price, elsewhere)).rejects.toThrow('not sent back there');
  });
});

describe('the portal', () => {
  it('shows ways to pay and invoices and nothing else, by one configuration for ever', async () => {
    await using open = await openGateway();
    const stripeCustomer = await savedCustomer(open);
    const order = { stripeCustomer, returnUrl: 'https://console.demo.test/billing' };
    open.simulator.faults.add({
      kind: 'error_after',
      path: '/v1/billing_portal/configurations',
      method: 'POST',
      times: 1,
    });
    const opened = await Promise.all([1, 2, 3].map(() => open.gateway.openPortal(order)));
    expect(new Set(opened.map((one) => allowed(one).url)).size).toBe(3);
    await using second = await openGateway({ apiOrigin: open.simulator.origin });
    allowed(await second.gateway.openPortal(order));
    const configurations = (await open.stripe.billingPortal.configurations.list({})).data;
    expect(configurations).toMatchObject([
      {
        features: {
          payment_method_update: { enabled: true },
          invoice_history: { enabled: true },
          customer_update: { enabled: false },
          subscription_cancel: { enabled: false },
          subscription_update: { enabled: false },
        },
      },
    ]);
    const refusal = (await open.gateway.openPortal({
      ...order,
      stripeCustomer: 'cus_none',
    })) as StripeRefusal;
    expect(refusal).toMatchObject({ kind: 'refusedByStripe', code: 'resource_missing' });
  });
});

describe('the clock', () => {
  it('of the simulator follows ours', async () => {
    await using open = await openGateway();
    const { customer } = await subscribed(open);
    await open.gateway.moveClock?.(new Date('2026-12-02T00:00:00Z'));
    const [invoice] = (await open.stripe.invoices.list({ customer })).data;
    expect(invoice).toMatchObject({ billing_reason: 'subscription_cycle', status: 'paid' });
  });
});
