import { checkAllAnswers, day } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import {
  allowed,
  openGateway,
  pay,
  savedCustomer,
  savedPrice,
  startedCheckout,
  subscribed,
} from '../testing/openGateway.ts';

checkAllAnswers();

const rights = { stripeSubscriptions: [], depth: 'rights' } as const;

describe('reading', () => {
  it.each([
    'closed_after',
    'error_after',
    'error_before',
    'rate_limited',
    'latency',
    'lock_timeout',
  ] as const)('through %s at every call says the same', async (kind) => {
    await using open = await openGateway();
    const { customer } = await subscribed(open);
    const all = { stripeSubscriptions: ['sub_gone'], depth: 'all' } as const;
    const expected = await open.gateway.fetchCustomer(customer, all);
    const paths = ['customers', 'subscriptions', 'invoices', 'checkout/sessions', 'payment_intents'];
    for (const path of paths) {
      open.simulator.faults.add({ kind, method: 'GET', path: `/v1/${path}`, times: 1, milliseconds: 600 });
    }
    expect(await open.gateway.fetchCustomer(customer, all)).toEqual(expected);
    expect(open.simulator.faults.list()).toEqual([]);
    expect(open.logged).toHaveLength(paths.length);
  });

  it('fails as a whole while Stripe cannot be reached', async () => {
    await using open = await openGateway();
    const { customer } = await subscribed(open);
    await open.simulator.close();
    await expect(open.gateway.fetchCustomer(customer, rights)).rejects.toMatchObject({
      name: 'StripeUnavailable',
      isOutcomeUnknown: false,
      retryAfterMs: null,
    });
    await expect(open.gateway.moveClock?.(open.now())).rejects.toMatchObject({ name: 'StripeUnavailable' });
  });
});

describe('a subscription of several items', () => {
  it('tells each with its own period, the metered one too, and ends when the last is over', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const [monthly, yearly] = [await savedPrice(open, 500n), await savedPrice(open, 9000n, 'year')];
    const { stripe } = open;
    const meter = await stripe.billing.meters.create({
      display_name: 'Hours',
      event_name: 'hours',
      default_aggregation: { formula: 'sum' },
    });
    const metered = await stripe.prices.create({
      currency: 'eur',
      unit_amount: 5,
      recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
      product_data: { name: 'Hours' },
    });
    const method = await stripe.paymentMethods.attach('pm_card_visa', { customer });
    const subscription = await stripe.subscriptions.create({
      customer,
      default_payment_method: method.id,
      items: [{ price: metered.id }, { price: monthly, quantity: 2 }, { price: yearly }],
    });
    const [fetched] = (await open.gateway.fetchCustomer(customer, rights)).subscriptions;
    const [month, year] = [Date.UTC(2026, 11, 1, 12), Date.UTC(2027, 10, 1, 12)];
    expect(fetched?.items).toMatchObject([
      { stripePrice: metered.id, quantity: 1, periodEndsAt: month },
      { stripePrice: monthly, quantity: 2, periodEndsAt: month },
      { stripePrice: yearly, quantity: 1, periodEndsAt: year },
    ]);
    const change = { kind: 'cancel', at: null } as const;
    const order = { intentId: 'cancel', stripeSubscription: subscription.id, change };
    allowed(await open.gateway.changeSubscription(order));
    const [ending] = (await open.gateway.fetchCustomer(customer, rights)).subscriptions;
    expect(ending?.endsAt).toBe(year);
  });
});

describe('a trial', () => {
  it('leads into what was chosen meanwhile, and nothing else is ever billed', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const [price, cheaper] = [await savedPrice(open), await savedPrice(open, 400n)];
    const trialEndsAt = new Date(open.now().getTime() + 14 * day * 1000);
    const { url } = await startedCheckout(open, customer, price, { trialEndsAt });
    await pay(url);
    const [trialing] = (await open.gateway.fetchCustomer(customer, rights)).subscriptions;
    const change = {
      kind: 'switch',
      fromStripePrice: price,
      toStripePrice: cheaper,
      quantity: 1,
      when: 'atPeriodEnd',
      prorationDate: null,
    } as const;
    const order = { intentId: 'choose', stripeSubscription: trialing?.stripeSubscription ?? '', change };
    const preview = allowed(await open.gateway.previewChange(order));
    expect(preview).toMatchObject({ dueNowMinor: 0n, prorationDate: null, lines: [] });
    expect(preview.next).toEqual({ at: trialEndsAt, amountMinor: 400n });
    allowed(await open.gateway.changeSubscription(order));
    const during = (await open.gateway.fetchCustomer(customer, rights)).subscriptions[0];
    expect(during).toMatchObject({ status: 'trialing', trialEndsAt: trialEndsAt.getTime() });
    expect(during?.phases).toMatchObject([
      { endsAt: trialEndsAt.getTime(), items: [{ stripePrice: price }] },
      { startsAt: trialEndsAt.getTime(), endsAt: null, items: [{ stripePrice: cheaper }] },
    ]);
    await open.simulator.advanceTo(trialEndsAt.getTime() / 1000 + 7200);
    const after = await open.gateway.fetchCustomer(customer, { ...rights, depth: 'all' });
    expect(after.subscriptions).toMatchObject([{ status: 'active', items: [{ stripePrice: cheaper }] }]);
    const billed = after.money?.invoices.map(({ totalMinor }) => totalMinor).filter((total) => total > 0n);
    expect(billed).toEqual([400n]);
  });
});
