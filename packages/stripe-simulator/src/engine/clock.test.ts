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

const hour = 3600;
const nextMonth = Date.UTC(2026, 11, 1, 12) / 1000;

async function subscribed(
  stripe: Stripe,
  more: Partial<Stripe.SubscriptionCreateParams> = {},
  card = 'pm_card_visa',
) {
  const customer = await payingCustomer(stripe, card);
  const price = await monthlyPrice(stripe);
  return stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }], ...more });
}

const typesOf = async (stripe: Stripe) =>
  (await stripe.events.list({ limit: 100 })).data.map((event) => event.type).toReversed();

describe('time', () => {
  it('renews: a draft at the boundary, finalized and paid an hour later', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { id } = await subscribed(stripe);
    await simulator.advanceTo(nextMonth);
    const atBoundary = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(atBoundary.items.data[0]?.current_period_start).toBe(nextMonth);
    expect(atBoundary.latest_invoice).toMatchObject({
      status: 'draft',
      billing_reason: 'subscription_cycle',
      total: 1000,
    });
    await simulator.advanceTo(nextMonth + hour);
    const later = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(later.latest_invoice).toMatchObject({ status: 'paid', attempt_count: 1 });
  });

  it('keeps the day of the month through short months', async () => {
    await using open = await openSimulator({ startAt: Date.UTC(2027, 0, 31, 12) / 1000 });
    const { id } = await subscribed(open.stripe);
    const ends: number[] = [];
    for (const at of [Date.UTC(2027, 1, 28, 13), Date.UTC(2027, 2, 31, 13)]) {
      await open.simulator.advanceTo(at / 1000);
      ends.push((await open.stripe.subscriptions.retrieve(id)).items.data[0]?.current_period_end ?? 0);
    }
    expect(ends).toEqual([Date.UTC(2027, 2, 31, 12) / 1000, Date.UTC(2027, 3, 30, 12) / 1000]);
  });

  it('duns: past due, tried again, cancelled when the retries are used up', async () => {
    await using open = await openSimulator({ settings: { retryDays: [1, 3] } });
    const { stripe, simulator } = open;
    const subscription = await subscribed(stripe);
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', {
      customer: String(subscription.customer),
    });
    await stripe.customers.update(String(subscription.customer), {
      invoice_settings: { default_payment_method: bad.id },
    });
    await simulator.advanceTo(nextMonth + 2 * hour);
    const behind = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(behind.status).toBe('past_due');
    expect(behind.latest_invoice).toMatchObject({
      status: 'open',
      attempt_count: 1,
      next_payment_attempt: nextMonth + hour + day,
    });
    await simulator.advanceTo(nextMonth + 5 * day);
    const ended = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(ended).toMatchObject({ status: 'canceled', cancellation_details: { reason: 'payment_failed' } });
    expect(ended.latest_invoice).toMatchObject({ attempt_count: 3, status: 'open' });
  });

  it('takes a late payment of the open invoice as the way back', async () => {
    await using open = await openSimulator({ settings: { afterRetries: 'unpaid', retryDays: [] } });
    const { stripe, simulator } = open;
    const subscription = await subscribed(stripe);
    const customer = String(subscription.customer);
    const bad = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: bad.id } });
    await simulator.advanceTo(nextMonth + 2 * hour);
    const unpaid = await stripe.subscriptions.retrieve(subscription.id);
    expect(unpaid.status).toBe('unpaid');
    await expect(stripe.invoices.pay(String(unpaid.latest_invoice))).rejects.toMatchObject({
      code: 'card_declined',
      statusCode: 402,
    });
    await stripe.invoices.pay(String(unpaid.latest_invoice), { payment_method: 'pm_card_visa' });
    expect((await stripe.subscriptions.retrieve(subscription.id)).status).toBe('active');
  });

  it('ends a trial: warned three days before, then billed, paused or cancelled', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const paying = await subscribed(stripe, { trial_period_days: 14 });
    expect(paying).toMatchObject({ status: 'trialing', trial_end: start + 14 * day });
    const price = await monthlyPrice(stripe, 500);
    const poor = await stripe.customers.create({ email: 'ben@demo.test' });
    const trial = (behavior: 'pause' | 'cancel') =>
      stripe.subscriptions.create({
        customer: poor.id,
        items: [{ price: price.id }],
        trial_period_days: 14,
        trial_settings: { end_behavior: { missing_payment_method: behavior } },
      });
    const [pausing, cancelling] = [await trial('pause'), await trial('cancel')];
    await simulator.advanceTo(start + 11 * day);
    expect(await typesOf(stripe)).toContain('customer.subscription.trial_will_end');
    await simulator.advanceTo(start + 14 * day + hour);
    const states = await Promise.all(
      [paying, pausing, cancelling].map(({ id }) => stripe.subscriptions.retrieve(id)),
    );
    expect(states.map(({ status }) => status)).toEqual(['active', 'paused', 'canceled']);
    expect(await typesOf(stripe)).toContain('customer.subscription.paused');
  });

  it('gives up an incomplete subscription after 23 hours and voids its invoice', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const subscription = await subscribed(stripe, { payment_behavior: 'default_incomplete' });
    expect(subscription.status).toBe('incomplete');
    await simulator.advanceTo(start + 24 * hour);
    const expired = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(expired.status).toBe('incomplete_expired');
    expect(expired.latest_invoice).toMatchObject({ status: 'void' });
  });

  it('cancels at the period end, or not after all', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const [kept, left] = [await subscribed(stripe), await subscribed(stripe)];
    for (const { id } of [kept, left]) await stripe.subscriptions.update(id, { cancel_at_period_end: true });
    const back = await stripe.subscriptions.update(kept.id, { cancel_at_period_end: false });
    expect(back).toMatchObject({ cancel_at: null, canceled_at: null });
    await simulator.advanceTo(nextMonth + hour);
    expect((await stripe.subscriptions.retrieve(kept.id)).status).toBe('active');
    expect(await stripe.subscriptions.retrieve(left.id)).toMatchObject({
      status: 'canceled',
      ended_at: nextMonth,
    });
  });

  it('makes invoices while collection is paused, and collects none', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { id } = await subscribed(stripe, {});
    await stripe.subscriptions.update(id, {
      pause_collection: { behavior: 'void', resumes_at: nextMonth + day },
    });
    await simulator.advanceTo(nextMonth + 2 * hour);
    const paused = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(paused.status).toBe('active');
    expect(paused.latest_invoice).toMatchObject({ status: 'void' });
    await simulator.advanceTo(nextMonth + 2 * day);
    expect((await stripe.subscriptions.retrieve(id)).pause_collection).toBeNull();
  });

  it('stands on a test clock of its own for the customers that live on it', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start });
    const customer = await payingCustomer(stripe, 'pm_card_visa', clock.id);
    const price = await monthlyPrice(stripe);
    const on = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
    const off = await subscribed(stripe);
    await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: nextMonth + hour });
    const [moved, still] = [
      await stripe.subscriptions.retrieve(on.id),
      await stripe.subscriptions.retrieve(off.id),
    ];
    expect(moved.items.data[0]?.current_period_start).toBe(nextMonth);
    expect(still.items.data[0]?.current_period_start).toBe(start);
    const far = stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: nextMonth + 200 * day });
    await expect(far).rejects.toMatchObject({ statusCode: 400 });
  });

  it('bills usage when its period is over', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const meter = await stripe.billing.meters.create({
      display_name: 'Hours',
      event_name: 'hours',
      default_aggregation: { formula: 'sum' },
    });
    const price = await stripe.prices.create({
      currency: 'eur',
      unit_amount: 7,
      recurring: { interval: 'month', usage_type: 'metered', meter: meter.id },
      product_data: { name: 'Hours' },
    });
    const customer = await payingCustomer(stripe);
    const { id } = await stripe.subscriptions.create({ customer: customer.id, items: [{ price: price.id }] });
    const used = { event_name: 'hours', payload: { stripe_customer_id: customer.id, value: '10' } };
    await stripe.billing.meterEvents.create({ ...used, identifier: 'one' });
    await expect(stripe.billing.meterEvents.create({ ...used, identifier: 'one' })).rejects.toThrow(
      'already exists',
    );
    await stripe.v2.billing.meterEvents.create({ ...used, identifier: 'two' });
    await simulator.advanceTo(nextMonth + hour);
    const billed = await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] });
    expect(billed.latest_invoice).toMatchObject({ total: 140, status: 'paid' });
  });
});
