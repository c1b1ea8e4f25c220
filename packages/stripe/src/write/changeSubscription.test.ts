import type { SubscriptionChange } from '@member-console/domain/billing';
import { checkAllAnswers, day } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import { allowed, type OpenGateway, openGateway, savedPrice, subscribed } from '../testing/openGateway.ts';

checkAllAnswers();

async function begun(open: OpenGateway) {
  const one = await subscribed(open);
  const dearer = await savedPrice(open, 3000n);
  const cheaper = await savedPrice(open, 400n);
  const to = (price: string, when: 'now' | 'atPeriodEnd'): SubscriptionChange => ({
    kind: 'switch',
    fromStripePrice: one.price,
    toStripePrice: price,
    quantity: 1,
    when,
    prorationDate: null,
  });
  const order = (change: SubscriptionChange, intentId = 'change') => ({
    intentId,
    stripeSubscription: one.subscription,
    change,
  });
  return {
    ...one,
    cancel: order({ kind: 'cancel', at: null }),
    cancelOn: (at: Date) => order({ kind: 'cancel', at }),
    resume: order({ kind: 'resume' }, 'resume'),
    end: order({ kind: 'end' }, 'end'),
    up: order(to(dearer, 'now'), 'up'),
    down: order(to(cheaper, 'atPeriodEnd'), 'down'),
    dearer,
    cheaper,
    standing: () => open.stripe.subscriptions.retrieve(one.subscription, { expand: ['schedule'] }),
  };
}

const december = Date.UTC(2026, 11, 1, 12) / 1000;

describe('a cancellation', () => {
  it('lets what is paid for run out, and is taken back in whichever way it was said', async () => {
    await using open = await openGateway();
    const { cancel, cancelOn, resume, standing } = await begun(open);
    allowed(await open.gateway.changeSubscription(cancel));
    expect(await standing()).toMatchObject({ cancel_at_period_end: true, cancel_at: december });
    allowed(await open.gateway.changeSubscription(resume));
    expect(await standing()).toMatchObject({ cancel_at_period_end: false, cancel_at: null });
    const later = new Date((december + 9 * day) * 1000);
    allowed(await open.gateway.changeSubscription({ ...cancelOn(later), intentId: 'again' }));
    expect(await standing()).toMatchObject({ cancel_at_period_end: false, cancel_at: december + 9 * day });
    allowed(await open.gateway.changeSubscription({ ...resume, intentId: 'back' }));
    expect(await standing()).toMatchObject({ cancel_at_period_end: false, cancel_at: null });
  });

  it('may be at once, and what has ended stays so', async () => {
    await using open = await openGateway();
    const { end, resume, up, standing } = await begun(open);
    open.simulator.faults.add({ kind: 'closed_after', method: 'DELETE', times: 1 });
    allowed(await open.gateway.changeSubscription(end));
    expect(await standing()).toMatchObject({ status: 'canceled', ended_at: open.now().getTime() / 1000 });
    allowed(await open.gateway.changeSubscription(end));
    expect(await open.gateway.changeSubscription(resume)).toMatchObject({ code: 'subscription_over' });
    expect(await open.gateway.changeSubscription(up)).toMatchObject({ code: 'subscription_over' });
  });

  it('releases what was planned first', async () => {
    await using open = await openGateway();
    const { down, cancel, resume, standing } = await begun(open);
    allowed(await open.gateway.changeSubscription(down));
    allowed(await open.gateway.changeSubscription(cancel));
    expect(await standing()).toMatchObject({ schedule: null, cancel_at: december });
    allowed(await open.gateway.changeSubscription(resume));
    allowed(await open.gateway.changeSubscription({ ...down, intentId: 'down again' }));
    expect((await standing()).schedule).toMatchObject({ status: 'active', end_behavior: 'release' });
  });
});

describe('a switch', () => {
  it('now is billed at once, by the instant of its preview', async () => {
    await using open = await openGateway();
    const { up, customer, dearer, standing } = await begun(open);
    await open.simulator.advanceTo(december - 15 * day);
    const change = up.change as Extract<SubscriptionChange, { kind: 'switch' }>;
    const preview = allowed(await open.gateway.previewChange({ ...up, change }));
    expect(preview).toMatchObject({ currency: 'eur', dueNowMinor: 1000n, prorationDate: open.now() });
    expect(preview.lines.map(({ amountMinor, isProration }) => [amountMinor, isProration])).toEqual([
      [-500n, true],
      [1500n, true],
    ]);
    expect(preview.next).toEqual({ at: new Date(december * 1000), amountMinor: 3000n });
    await open.simulator.advanceTo(december - 14 * day);
    const executed = { ...up, change: { ...change, prorationDate: preview.prorationDate } };
    expect(await open.gateway.changeSubscription(executed)).toMatchObject({ kind: 'saved', payUrl: null });
    expect((await standing()).items.data).toMatchObject([{ price: { id: dearer }, quantity: 1 }]);
    const [invoice] = (await open.stripe.invoices.list({ customer })).data;
    expect(invoice).toMatchObject({ status: 'paid', total: 1000, billing_reason: 'subscription_update' });
  });

  it('now that is not paid changes nothing, waits, and says where it is paid', async () => {
    await using open = await openGateway();
    const { up, customer, price, dearer, subscription, standing } = await begun(open);
    const method = await open.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await open.stripe.subscriptions.update(subscription, { default_payment_method: method.id });
    const first = allowed(await open.gateway.changeSubscription(up));
    expect(first.payUrl).toMatch(/^http/);
    expect(allowed(await open.gateway.changeSubscription(up))).toEqual(first);
    expect((await standing()).items.data).toMatchObject([{ price: { id: price } }]);
    const [waiting] = (await open.stripe.invoices.list({ customer, status: 'open' })).data;
    await open.stripe.invoices.pay(waiting?.id ?? '', { paid_out_of_band: true });
    expect((await standing()).items.data).toMatchObject([{ price: { id: dearer } }]);
  });

  it('at the end of the period happens then, and goes on by itself', async () => {
    await using open = await openGateway();
    const { down, customer, price, cheaper, standing } = await begun(open);
    allowed(await open.gateway.changeSubscription(down));
    expect((await standing()).items.data).toMatchObject([{ price: { id: price } }]);
    await open.simulator.advanceTo(december + 2 * 3600);
    expect((await standing()).items.data).toMatchObject([{ price: { id: cheaper } }]);
    const [renewal] = (await open.stripe.invoices.list({ customer })).data;
    expect(renewal).toMatchObject({ status: 'paid', total: 400, billing_reason: 'subscription_cycle' });
    await open.simulator.advanceTo(december + 40 * day);
    expect(await standing()).toMatchObject({ status: 'active', schedule: null });
    expect((await standing()).items.data).toMatchObject([{ price: { id: cheaper } }]);
  });

  it('now replaces what was planned; a plan replaces a plan', async () => {
    await using open = await openGateway();
    const { down, up, dearer, price, cheaper, subscription, standing } = await begun(open);
    allowed(await open.gateway.changeSubscription(down));
    const other = await savedPrice(open, 700n);
    const change = { ...down.change, toStripePrice: other } as SubscriptionChange;
    allowed(
      await open.gateway.changeSubscription({ intentId: 'other', stripeSubscription: subscription, change }),
    );
    expect((await standing()).schedule).toMatchObject({
      phases: [{ items: [{ price }] }, { items: [{ price: other }] }],
    });
    expect(open.count('subscription_schedule')).toBe(1);
    allowed(await open.gateway.changeSubscription(up));
    expect(await standing()).toMatchObject({ schedule: null });
    expect((await standing()).items.data).toMatchObject([{ price: { id: dearer } }]);
    expect(await open.gateway.changeSubscription({ ...down, intentId: 'gone' })).toMatchObject({
      kind: 'refusedByStripe',
      code: 'price_not_subscribed',
    });
    expect(cheaper).not.toBe(price);
  });
});

const faults = [
  'closed_after',
  'error_after',
  'error_before',
  'rate_limited',
  'latency',
  'lock_timeout',
  'key_in_use',
] as const;

describe.each(faults)('through %s at any of its calls', (kind) => {
  it('each change happens once', async () => {
    await using open = await openGateway();
    const { cancel, resume, up, down, customer, dearer, standing } = await begun(open);
    const paths = ['/v1/subscriptions', '/v1/subscription_schedules', '/v1/subscription_schedules/sub_sched'];
    const strike = () => {
      for (const path of paths) {
        open.simulator.faults.add({ kind, method: 'POST', path, times: 1, milliseconds: 600 });
      }
    };
    const twice = async (order: typeof cancel) => {
      open.simulator.faults.clear();
      strike();
      allowed(await open.gateway.changeSubscription(order));
      allowed(await open.gateway.changeSubscription(order));
    };
    await twice(cancel);
    expect(await standing()).toMatchObject({ cancel_at: december });
    await twice(resume);
    expect(await standing()).toMatchObject({ cancel_at: null });
    await twice(down);
    expect((await standing()).schedule).toMatchObject({ status: 'active' });
    expect(open.count('subscription_schedule')).toBe(1);
    await twice(up);
    expect(await standing()).toMatchObject({ schedule: null, pending_update: null });
    expect((await standing()).items.data).toMatchObject([{ price: { id: dearer } }]);
    const invoices = (await open.stripe.invoices.list({ customer })).data;
    expect(invoices.map(({ billing_reason }) => billing_reason)).toEqual([
      'subscription_update',
      'subscription_create',
    ]);
  });
});
