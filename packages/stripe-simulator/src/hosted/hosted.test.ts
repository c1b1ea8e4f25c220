import type { Stripe } from 'stripe';
import { describe, expect, it } from 'vitest';
import {
  checkAllAnswers,
  day,
  monthlyPrice,
  openSimulator,
  payingCustomer,
  start,
} from '../testing/openSimulator.ts';

checkAllAnswers();

const works = '4242424242424242';
const declined = '4000000000009995';
const asks = '4000002760003184';
const late = 'DE89370400440532013000';

async function post(
  url: string,
  form: Record<string, string>,
): Promise<{ status: number; location: string | null; text: string }> {
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location'), text: await response.text() };
}

async function startCheckout(stripe: Stripe, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  const customer = await stripe.customers.create({ email: 'alice@demo.test' });
  const price = await monthlyPrice(stripe, 1200);
  return stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    line_items: [{ price: price.id, quantity: 1 }],
    subscription_data: { metadata: { organization: 'org_1' } },
    success_url: 'http://127.0.0.1/done?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1/back',
    ...more,
  });
}

describe('the checkout page', () => {
  it('shows what is bought, sells it, and sends the person back', async () => {
    await using open = await openSimulator();
    const session = await startCheckout(open.stripe);
    const shown = await (await fetch(session.url ?? '')).text();
    expect(shown).toContain('€12.00');
    expect(shown).toContain('href="http://127.0.0.1/back"');
    const paid = await post(session.url ?? '', { number: works });
    expect(paid).toMatchObject({ status: 303, location: `http://127.0.0.1/done?session=${session.id}` });
    const done = await open.stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription'] });
    expect(done).toMatchObject({ status: 'complete', payment_status: 'paid' });
    expect(done.subscription).toMatchObject({ status: 'active', metadata: { organization: 'org_1' } });
    const types = (await open.stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
    expect(types[0]).toBe('checkout.session.completed');
  });

  it('says why a card was declined and lets the person try another', async () => {
    await using open = await openSimulator();
    const session = await startCheckout(open.stripe);
    const refused = await post(session.url ?? '', { number: declined });
    expect(refused.status).toBe(402);
    expect(refused.text).toContain('insufficient funds');
    expect(await open.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'open',
      subscription: null,
    });
    expect((await post(session.url ?? '', { number: works })).status).toBe(303);
  });

  it("asks in the bank's name when the card needs it", async () => {
    await using open = await openSimulator();
    const session = await startCheckout(open.stripe);
    const asked = await post(session.url ?? '', { number: asks });
    const method = /value="(pm_\w+)"/.exec(asked.text)?.[1] ?? '';
    const refused = await post(`${session.url}/authenticate`, { method, verdict: 'no' });
    expect(refused.text).toContain('refused');
    const agreed = await post(`${session.url}/authenticate`, { method, verdict: 'yes' });
    expect(agreed.status).toBe(303);
    expect(await open.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      payment_status: 'paid',
    });
  });

  it('completes unpaid with a bank debit, which arrives days later', async () => {
    await using open = await openSimulator();
    const session = await startCheckout(open.stripe);
    await post(session.url ?? '', { number: late });
    expect(await open.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    });
    await open.simulator.advanceTo(start + 4 * day);
    expect(await open.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({
      payment_status: 'paid',
    });
    const events = await open.stripe.events.list({ type: 'checkout.session.async_payment_succeeded' });
    expect(events.data).toHaveLength(1);
  });

  it('begins a trial, and closes when its time is over', async () => {
    await using open = await openSimulator();
    const trial = await startCheckout(open.stripe, { subscription_data: { trial_period_days: 14 } });
    expect(await (await fetch(trial.url ?? '')).text()).toContain('Free until 15 November 2026');
    await post(trial.url ?? '', { number: works });
    const begun = await open.stripe.checkout.sessions.retrieve(trial.id, { expand: ['subscription'] });
    expect(begun.subscription).toMatchObject({ status: 'trialing' });
    const forgotten = await startCheckout(open.stripe);
    await open.simulator.advanceTo(start + 2 * day);
    expect(await open.stripe.checkout.sessions.retrieve(forgotten.id)).toMatchObject({
      status: 'expired',
      url: null,
    });
    const soon = startCheckout(open.stripe, { subscription_data: { trial_end: start + 2 * day + 3600 } });
    await expect(soon).rejects.toMatchObject({ param: 'subscription_data[trial_end]' });
  });

  it('takes a promotion code where the session allows one', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const coupon = await stripe.coupons.create({ percent_off: 25, duration: 'forever' });
    await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: coupon.id }, code: 'SPRING' });
    const session = await startCheckout(stripe, { allow_promotion_codes: true });
    expect((await post(`${session.url}/code`, { code: 'WINTER' })).text).toContain('not valid');
    expect((await post(`${session.url}/code`, { code: 'spring' })).text).toContain('€9.00');
    await post(session.url ?? '', { number: works });
    const done = await stripe.checkout.sessions.retrieve(session.id, { expand: ['invoice'] });
    expect(done).toMatchObject({ amount_total: 900, invoice: { amount_paid: 900 } });
  });

  it('writes what others wrote as text, never as markup', async () => {
    await using open = await openSimulator();
    const price = await open.stripe.prices.create({
      currency: 'eur',
      unit_amount: 100,
      recurring: { interval: 'month' },
      product_data: { name: '<script>alert(1)</script>' },
    });
    const session = await startCheckout(open.stripe, { line_items: [{ price: price.id, quantity: 1 }] });
    expect(await (await fetch(session.url ?? '')).text()).not.toContain('<script>');
  });
});

describe('the portal', () => {
  it('lets a person change the card, leave and stay, and switch where it is configured', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await payingCustomer(stripe);
    const [small, large] = [await monthlyPrice(stripe, 1000), await monthlyPrice(stripe, 3000)];
    const { id: subscription } = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: small.id }],
    });
    const configuration = await stripe.billingPortal.configurations.create({
      features: {
        invoice_history: { enabled: true },
        payment_method_update: { enabled: true },
        subscription_cancel: { enabled: true },
        subscription_update: {
          enabled: true,
          default_allowed_updates: ['price'],
          proration_behavior: 'always_invoice',
          products: [{ product: String(large.product), prices: [large.id] }],
        },
      },
    });
    const { url } = await stripe.billingPortal.sessions.create({
      customer: customer.id,
      configuration: configuration.id,
      return_url: 'http://127.0.0.1/account',
    });
    expect(await (await fetch(url)).text()).toContain('Renews on 1 December 2026');

    await post(`${url}/cancel`, { subscription });
    const leaving = await stripe.subscriptions.retrieve(subscription);
    expect(leaving.cancel_at).toBe(leaving.items.data[0]?.current_period_end);
    expect(leaving.cancel_at_period_end).toBe(false);
    await post(`${url}/resume`, { subscription });
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ cancel_at: null });
    await post(`${url}/switch`, { subscription, price: large.id });
    const switched = await stripe.subscriptions.retrieve(subscription, { expand: ['latest_invoice'] });
    expect(switched.items.data[0]?.price.id).toBe(large.id);
    expect(switched.latest_invoice).toMatchObject({ total: 2000, status: 'paid' });
    await post(`${url}/method`, { number: late });
    const method = (await stripe.customers.retrieve(customer.id, {
      expand: ['invoice_settings.default_payment_method'],
    })) as Stripe.Customer;
    expect(method.invoice_settings.default_payment_method).toMatchObject({ type: 'sepa_debit' });
  });

  it('offers invoices and the way to pay alone, when nobody configured more', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    const { id: subscription } = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
    });
    const { url } = await stripe.billingPortal.sessions.create({ customer: customer.id });
    expect((await post(`${url}/cancel`, { subscription })).text).toContain('not offered');
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull();
  });
});

describe('the page of an invoice', () => {
  it('takes the payment that makes an incomplete subscription active', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await stripe.customers.create();
    const price = await monthlyPrice(stripe);
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      payment_behavior: 'default_incomplete',
      expand: ['latest_invoice'],
    });
    const { hosted_invoice_url: url } = subscription.latest_invoice as Stripe.Invoice;
    await post(url ?? '', { number: works });
    expect(await stripe.subscriptions.retrieve(subscription.id)).toMatchObject({ status: 'active' });
  });
});

describe('the control', () => {
  it('moves time, sets and clears faults, opens disputes, and shows what happened', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const act = async (path: string, given: object) =>
      (
        await fetch(`${simulator.origin}/control/${path}`, { method: 'POST', body: JSON.stringify(given) })
      ).json() as Promise<Record<string, unknown>>;
    expect(await act('time', { by: day })).toEqual({ now: start + day });
    await act('faults/api', { kind: 'rate_limited', times: 1 });
    await expect(stripe.customers.create()).rejects.toMatchObject({ statusCode: 429 });
    expect(await act('faults/webhooks', { copies: 3, shuffle: true })).toMatchObject({
      copies: 3,
      shuffle: true,
      drop: 0,
    });
    await act('faults/clear', {});

    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
    const charge = (await stripe.charges.list({ customer: customer.id })).data[0];
    const dispute = await act('disputes/open', { charge: charge?.id });
    expect(await stripe.disputes.retrieve(String(dispute.id))).toMatchObject({ status: 'needs_response' });
    await act('disputes/close', { id: dispute.id, status: 'lost' });
    const types = (await stripe.events.list({ limit: 3 })).data.map(({ type }) => type);
    expect(types[0]).toBe('charge.dispute.closed');

    const shown = await (await fetch(`${simulator.origin}/control`)).text();
    expect(shown).toContain('charge.dispute.closed');
    expect(shown).toContain('429');
    const log = await (await fetch(`${simulator.origin}/control/requests`)).text();
    expect(log).not.toContain('sk_test');
  });
});
