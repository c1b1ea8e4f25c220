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

const nextMonth = Date.UTC(2026, 11, 1, 12) / 1000;

async function onSmall(stripe: Stripe) {
  const customer = await payingCustomer(stripe);
  const [small, large] = [await monthlyPrice(stripe, 1000), await monthlyPrice(stripe, 3000)];
  const subscription = await stripe.subscriptions.create({
    customer: customer.id,
    items: [{ price: small.id }],
  });
  const item = subscription.items.data[0]?.id ?? '';
  return { customer, small, large, subscription, item };
}

async function useCard(stripe: Stripe, customer: string, card: string): Promise<void> {
  const method = await stripe.paymentMethods.attach(card, { customer });
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: method.id } });
}

describe('a change in the middle of a period', () => {
  it('is billed at once with always_invoice, and the preview said how much', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { large, subscription, item } = await onSmall(stripe);
    await simulator.advanceTo(start + 15 * day);
    const terms = {
      items: [{ id: item, price: large.id }],
      proration_behavior: 'always_invoice' as const,
      proration_date: start + 15 * day,
    } satisfies Stripe.SubscriptionUpdateParams;
    const preview = await stripe.invoices.createPreview({
      subscription: subscription.id,
      subscription_details: terms,
    });
    const changed = await stripe.subscriptions.update(subscription.id, {
      ...terms,
      expand: ['latest_invoice'],
    });
    const invoice = changed.latest_invoice as Stripe.Invoice;
    expect(invoice.lines.data.map(({ amount }) => amount)).toEqual([-500, 1500]);
    expect(invoice).toMatchObject({ status: 'paid', total: 1000, billing_reason: 'subscription_update' });
    expect(preview).toMatchObject({ total: 1000, status: 'draft', number: null });
    expect(await stripe.invoices.list({ subscription: subscription.id })).toMatchObject({
      data: { length: 2 },
    });
  });

  it('waits for the renewal with create_prorations, and costs nothing with none', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const first = await onSmall(stripe);
    const second = await onSmall(stripe);
    await simulator.advanceTo(start + 15 * day);
    await stripe.subscriptions.update(first.subscription.id, {
      items: [{ id: first.item, price: first.large.id }],
    });
    await stripe.subscriptions.update(second.subscription.id, {
      items: [{ id: second.item, price: second.large.id }],
      proration_behavior: 'none',
    });
    await simulator.advanceTo(nextMonth + 3600);
    const total = async (id: string) =>
      (
        (await stripe.subscriptions.retrieve(id, { expand: ['latest_invoice'] }))
          .latest_invoice as Stripe.Invoice
      ).total;
    expect(await total(first.subscription.id)).toBe(4000);
    expect(await total(second.subscription.id)).toBe(3000);
  });

  it('leaves credit when it goes down, which the next invoice uses', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { customer, small, large, subscription, item } = await onSmall(stripe);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: large.id }],
      proration_behavior: 'always_invoice',
    });
    await simulator.advanceTo(start + 15 * day);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: small.id }],
      proration_behavior: 'always_invoice',
    });
    expect(await stripe.customers.retrieve(customer.id)).toMatchObject({ balance: -1000 });
    await simulator.advanceTo(nextMonth + 3600);
    const renewed = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(renewed.latest_invoice).toMatchObject({
      total: 1000,
      amount_due: 0,
      status: 'paid',
      starting_balance: -1000,
    });
  });

  it('waits as a pending update until its invoice is paid', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const { customer, small, large, subscription, item } = await onSmall(stripe);
    await useCard(stripe, customer.id, 'pm_card_authenticationRequired');
    const pending = await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: large.id }],
      payment_behavior: 'pending_if_incomplete',
      proration_behavior: 'always_invoice',
      expand: ['latest_invoice'],
    });
    expect(pending.status).toBe('active');
    expect(pending.items.data[0]?.price.id).toBe(small.id);
    expect(pending.pending_update?.subscription_items?.[0]?.price.id).toBe(large.id);
    const invoice = pending.latest_invoice as Stripe.Invoice;
    await stripe.invoices.pay(invoice.id, { payment_method: 'pm_card_visa' });
    const applied = await stripe.subscriptions.retrieve(subscription.id);
    expect(applied.pending_update).toBeNull();
    expect(applied.items.data[0]?.price.id).toBe(large.id);
    const events = await stripe.events.list({ type: 'customer.subscription.pending_update_applied' });
    expect(events.data).toHaveLength(1);
  });

  it('is dropped when nobody pays for it within 23 hours', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { customer, small, large, subscription, item } = await onSmall(stripe);
    await useCard(stripe, customer.id, 'pm_card_chargeCustomerFail');
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: large.id }],
      payment_behavior: 'pending_if_incomplete',
      proration_behavior: 'always_invoice',
    });
    await simulator.advanceTo(start + 24 * 3600);
    const after = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(after).toMatchObject({
      pending_update: null,
      status: 'active',
      latest_invoice: { status: 'void' },
    });
    expect(after.items.data[0]?.price.id).toBe(small.id);
  });

  it('is refused whole with error_if_incomplete', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const { customer, small, large, subscription, item } = await onSmall(stripe);
    await useCard(stripe, customer.id, 'pm_card_chargeCustomerFail');
    const refused = stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: large.id }],
      payment_behavior: 'error_if_incomplete',
      proration_behavior: 'always_invoice',
    });
    await expect(refused).rejects.toMatchObject({ statusCode: 402 });
    const same = await stripe.subscriptions.retrieve(subscription.id);
    expect(same.items.data[0]?.price.id).toBe(small.id);
  });
});

describe('a pause', () => {
  it('stops the subscription, and a new cycle begins when it is resumed', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { subscription } = await onSmall(stripe);
    const paused = await stripe.subscriptions.pause(subscription.id, {});
    expect(paused).toMatchObject({ status: 'paused', status_details: { paused: { type: 'subscription' } } });
    await simulator.advanceTo(nextMonth + 10 * day);
    expect((await stripe.invoices.list({ subscription: subscription.id })).data).toHaveLength(1);
    const resumed = await stripe.subscriptions.resume(subscription.id, { expand: ['latest_invoice'] });
    expect(resumed).toMatchObject({ status: 'active', latest_invoice: { total: 1000, status: 'paid' } });
    expect(resumed.items.data[0]?.current_period_start).toBe(nextMonth + 10 * day);
  });
});

describe('a schedule', () => {
  it('changes the plan when its next phase begins, with no proration, and then lets go', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const { small, large, subscription, item } = await onSmall(stripe);
    await stripe.subscriptions.update(subscription.id, {
      items: [{ id: item, price: large.id }],
      proration_behavior: 'none',
    });
    const schedule = await stripe.subscriptionSchedules.create({ from_subscription: subscription.id });
    const current = schedule.phases[0];
    await stripe.subscriptionSchedules.update(schedule.id, {
      end_behavior: 'release',
      phases: [
        {
          items: [{ price: large.id, quantity: 1 }],
          start_date: current?.start_date ?? 0,
          end_date: current?.end_date ?? 0,
        },
        { items: [{ price: small.id, quantity: 1 }], duration: { interval: 'month', interval_count: 1 } },
      ],
    });
    await expect(
      stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true }),
    ).rejects.toThrow('managed by the subscription schedule');
    await simulator.advanceTo(nextMonth + 3600);
    const flipped = await stripe.subscriptions.retrieve(subscription.id, { expand: ['latest_invoice'] });
    expect(flipped.items.data[0]).toMatchObject({ id: item, price: { id: small.id } });
    expect(flipped.latest_invoice).toMatchObject({ total: 1000, status: 'paid' });
    await simulator.advanceTo(nextMonth + 40 * day);
    const released = await stripe.subscriptionSchedules.retrieve(schedule.id);
    expect(released).toMatchObject({
      status: 'released',
      subscription: null,
      released_subscription: subscription.id,
    });
    expect((await stripe.subscriptions.retrieve(subscription.id)).schedule).toBeNull();
  });

  it('starts a subscription later and ends it when it is over', async () => {
    await using open = await openSimulator();
    const { stripe, simulator } = open;
    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    const schedule = await stripe.subscriptionSchedules.create({
      customer: customer.id,
      start_date: start + 5 * day,
      end_behavior: 'cancel',
      phases: [{ items: [{ price: price.id }], duration: { interval: 'month', interval_count: 2 } }],
    });
    expect(schedule).toMatchObject({ status: 'not_started', subscription: null });
    await simulator.advanceTo(start + 5 * day);
    const started = await stripe.subscriptionSchedules.retrieve(schedule.id, { expand: ['subscription'] });
    expect(started).toMatchObject({ status: 'active', subscription: { status: 'active' } });
    await simulator.advanceTo(start + 80 * day);
    const over = await stripe.subscriptionSchedules.retrieve(schedule.id, { expand: ['subscription'] });
    expect(over).toMatchObject({ status: 'completed', subscription: { status: 'canceled' } });
  });
});
