import { describe, expect, it } from 'vitest';
import type { Json } from '../objects/json.ts';
import {
  checkAllAnswers,
  day,
  monthlyPrice,
  openSimulator,
  payingCustomer,
  start,
} from '../testing/openSimulator.ts';
import { type Captured, captured } from './captured.ts';
import { typeFaults } from './typeCheck.ts';

checkAllAnswers();

describe('every kind of object', () => {
  it('is told as the definitions of the SDK say', async () => {
    await using open = await openSimulator();
    const { stripe } = open;
    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    const coupon = await stripe.coupons.create({ percent_off: 10, duration: 'forever' });
    const code = await stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon: coupon.id },
      code: 'SPRING',
    });
    const subscription = await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      discounts: [{ promotion_code: code.id }],
      expand: ['latest_invoice.payments', 'discounts', 'customer.subscriptions'],
    });
    const invoice = (await stripe.invoices.list({ customer: customer.id, expand: ['data.payments'] }))
      .data[0];
    const payment = (
      await stripe.invoicePayments.list({
        invoice: invoice?.id ?? '',
        expand: ['data.payment.payment_intent.latest_charge'],
      })
    ).data[0];
    const intent = payment?.payment.payment_intent;
    await stripe.refunds.create({
      payment_intent: typeof intent === 'string' ? intent : (intent?.id ?? ''),
      amount: 100,
    });
    await stripe.creditNotes.create({
      invoice: invoice?.id ?? '',
      lines: [{ type: 'custom_line_item', description: 'Sorry', quantity: 1, unit_amount: 100 }],
      refund_amount: 100,
    });
    await stripe.invoiceItems.create({
      customer: customer.id,
      amount: 500,
      currency: 'eur',
      description: 'Setup',
    });
    await stripe.invoices.createPreview({ subscription: subscription.id });
    const schedule = await stripe.subscriptionSchedules.create({ from_subscription: subscription.id });
    await stripe.subscriptionSchedules.retrieve(schedule.id, { expand: ['subscription'] });
    await stripe.setupIntents.create({
      customer: customer.id,
      payment_method: 'pm_card_visa',
      confirm: true,
    });
    const session = await stripe.checkout.sessions.create({
      mode: 'subscription',
      customer: customer.id,
      line_items: [{ price: price.id, quantity: 2 }],
      success_url: 'http://127.0.0.1/done',
      expand: ['line_items'],
    });
    await stripe.checkout.sessions.create({
      mode: 'setup',
      customer: customer.id,
      currency: 'eur',
      success_url: 'http://127.0.0.1/done',
    });
    await stripe.checkout.sessions.expire(session.id);
    await stripe.billingPortal.configurations.create({ features: { invoice_history: { enabled: true } } });
    await stripe.billingPortal.sessions.create({ customer: customer.id, expand: ['configuration'] });
    const meter = await stripe.billing.meters.create({
      display_name: 'Storage',
      event_name: 'storage',
      default_aggregation: { formula: 'sum' },
    });
    await stripe.billing.meterEvents.create({
      event_name: 'storage',
      payload: { stripe_customer_id: customer.id, value: '3' },
    });
    await stripe.billing.meters.listEventSummaries(meter.id, {
      customer: customer.id,
      start_time: start - day,
      end_time: start + day,
    });
    await stripe.testHelpers.testClocks.create({ frozen_time: start });
    await stripe.webhookEndpoints.create({
      url: 'http://127.0.0.1:1/none',
      enabled_events: ['*'],
      api_version: '2026-10-28.endive',
    });
    await stripe.events.list({ limit: 100 });
    // What all of these were answered is checked after the last test.
    expect(await stripe.accounts.retrieveCurrent()).toMatchObject({ object: 'account' });
  });
});

describe('the check of types', () => {
  it('catches what is planted, however deep', async () => {
    const answers: Json[] = [];
    await using open = await openSimulator({ onAnswer: (body) => answers.push(JSON.parse(body)) });
    const { stripe } = open;
    const customer = await payingCustomer(stripe);
    const price = await monthlyPrice(stripe);
    await stripe.subscriptions.create({
      customer: customer.id,
      items: [{ price: price.id }],
      expand: ['latest_invoice'],
    });
    const whole = captured(answers).findLast(({ kind }) => kind === 'subscription');
    expect(whole).toBeDefined();
    const planted = (name: string, plant: (subscription: Json) => void): Captured => {
      const value = structuredClone(whole?.value ?? {});
      plant(value);
      return { kind: name, type: 'Stripe.Subscription', value };
    };
    const item = (subscription: Json) => (subscription.items as { data: Json[] }).data[0] ?? {};
    const faults = typeFaults([
      planted('clean', () => undefined),
      planted('a word outside of its enumeration', (one) => (one.status = 'sleeping')),
      planted('a missing field', (one) => delete one.billing_schedules),
      planted('another kind', (one) => (one.created = 'yesterday')),
      planted('null where none may be', (one) => (one.customer = null)),
      planted('an unknown field', (one) => (one.current_period_end = 1)),
      planted('a field of an older version', (one) => ((one.latest_invoice as Json).subscription = 'sub_1')),
      planted('an item without its period', (one) => delete item(one).current_period_end),
      planted('a word deep inside', (one) => ((item(one).price as Json).type = 'sometimes')),
    ]);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(
      new Set([
        'a word outside of its enumeration',
        'a missing field',
        'another kind',
        'null where none may be',
        'an unknown field',
        'a field of an older version',
        'an item without its period',
        'a word deep inside',
      ]),
    );
  });
});
