import { checkAllAnswers, day } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import { mirrorId } from '../mirrorId.ts';
import {
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

const rights = { stripeSubscriptions: [], depth: 'rights' } as const;

describe('what Stripe says of a customer', () => {
  it('holds its subscription with the period of its items, its intent and our ids', async () => {
    await using open = await openGateway();
    const { customer, price, subscription } = await subscribed(open);
    const fetched = await open.gateway.fetchCustomer(customer, rights);
    expect(fetched).toMatchObject({ state: 'present', organizationId, name: 'Alice', money: null });
    expect(fetched.subscriptions).toMatchObject([
      {
        id: mirrorId('subscription', subscription),
        stripeSubscription: subscription,
        status: 'active',
        intentId: 'intent-1',
        organizationId,
        startedAt: open.now().getTime(),
        endsAt: null,
        unpaidSince: null,
        phases: [],
        items: [{ stripePrice: price, quantity: 1, amountMinor: 1000n, currency: 'eur', interval: 'month' }],
      },
    ]);
    const [item] = fetched.subscriptions[0]?.items ?? [];
    expect(item?.periodStartsAt).toBe(open.now().getTime());
    expect(item?.periodEndsAt).toBe(Date.UTC(2026, 11, 1, 12));
  });

  it('is missing, or deleted with everything ended, and never confuses the two', async () => {
    await using open = await openGateway();
    const { customer, subscription } = await subscribed(open);
    expect(await open.gateway.fetchCustomer('cus_nobody', rights)).toMatchObject({
      state: 'missing',
      subscriptions: [],
    });
    await open.stripe.customers.del(customer);
    const held = { stripeSubscriptions: [subscription], depth: 'recent' } as const;
    const fetched = await open.gateway.fetchCustomer(customer, held);
    expect(fetched).toMatchObject({ state: 'deleted', organizationId: null });
    expect(fetched.subscriptions).toMatchObject([{ stripeSubscription: subscription, status: 'canceled' }]);
    expect(fetched.subscriptions[0]?.endedAt).toBe(open.now().getTime());
  });

  it('takes all pages of subscriptions, and asks by id for those that are not in the list', async () => {
    await using open = await openGateway();
    const { customer, price } = await subscribed(open);
    const other = await open.stripe.customers.create({ name: 'Ben' });
    const method = await open.stripe.paymentMethods.attach('pm_card_visa', { customer: other.id });
    const elsewhere = await open.stripe.subscriptions.create({
      customer: other.id,
      default_payment_method: method.id,
      items: [{ price }],
    });
    for (let count = 0; count < 120; count += 1) {
      await open.stripe.subscriptions.create({
        customer,
        items: [{ price }],
        payment_behavior: 'default_incomplete',
      });
    }
    const held = { stripeSubscriptions: [elsewhere.id, 'sub_unknown'], depth: 'rights' } as const;
    const { subscriptions } = await open.gateway.fetchCustomer(customer, held);
    expect(subscriptions).toHaveLength(122);
    expect(subscriptions.filter(({ status }) => status === 'incomplete')).toHaveLength(120);
    expect(subscriptions.map(({ stripeSubscription }) => stripeSubscription)).toContain(elsewhere.id);
  });

  it('says since when a renewal is unpaid: later failures change nothing, payment clears it', async () => {
    await using open = await openGateway();
    const { customer, subscription } = await subscribed(open);
    const method = await open.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await open.stripe.subscriptions.update(subscription, { default_payment_method: method.id });
    const renewal = Date.UTC(2026, 11, 1, 12) / 1000;
    await open.simulator.advanceTo(renewal + 2 * 3600);
    const unpaid = async () => (await open.gateway.fetchCustomer(customer, rights)).subscriptions[0];
    const first = await unpaid();
    expect(first).toMatchObject({ status: 'past_due', unpaidSince: (renewal + 3600) * 1000 });
    await open.simulator.advanceTo(renewal + 4 * day);
    expect((await unpaid())?.unpaidSince).toBe(first?.unpaidSince);
    const [invoice] = (await open.stripe.invoices.list({ customer, status: 'open' })).data;
    await open.stripe.invoices.pay(invoice?.id ?? '', { paid_out_of_band: true });
    expect(await unpaid()).toMatchObject({ status: 'active', unpaidSince: null });
  });

  it('tells what is bought once only when it is paid', async () => {
    await using open = await openGateway();
    const customer = await savedCustomer(open);
    const price = await savedPrice(open, 2500n, null);
    const once = { isRecurring: false, items: [{ stripePrice: price, quantity: 3 }] };
    const card = await startedCheckout(open, customer, price, { ...once, intentId: 'card' });
    const debit = await startedCheckout(open, customer, price, { ...once, intentId: 'debit' });
    await pay(debit.url, 'DE89370400440532013000');
    expect((await open.gateway.fetchCustomer(customer, rights)).purchases).toEqual([]);
    await pay(card.url);
    const { purchases } = await open.gateway.fetchCustomer(customer, rights);
    expect(purchases).toMatchObject([{ stripePrice: price, quantity: 3, intentId: 'card' }]);
    expect(purchases[0]?.paidAt).toBe(open.now().getTime());
  });

  it('tells a planned change from the present phase on', async () => {
    await using open = await openGateway();
    const { customer, price, subscription } = await subscribed(open);
    const cheaper = await savedPrice(open, 400n);
    const order = {
      kind: 'switch',
      fromStripePrice: price,
      toStripePrice: cheaper,
      quantity: 1,
      when: 'atPeriodEnd',
      prorationDate: null,
    } as const;
    allowed(
      await open.gateway.changeSubscription({
        intentId: 'down',
        stripeSubscription: subscription,
        change: order,
      }),
    );
    const { subscriptions } = await open.gateway.fetchCustomer(customer, rights);
    const boundary = Date.UTC(2026, 11, 1, 12);
    expect(subscriptions[0]?.phases).toEqual([
      { startsAt: open.now().getTime(), endsAt: boundary, items: [{ stripePrice: price, quantity: 1 }] },
      { startsAt: boundary, endsAt: null, items: [{ stripePrice: cheaper, quantity: 1 }] },
    ]);
    await open.simulator.advanceTo(boundary / 1000 + 60);
    const [later] = (await open.gateway.fetchCustomer(customer, rights)).subscriptions;
    expect(later?.phases).toMatchObject([{ startsAt: boundary, endsAt: null }]);
    expect(later?.items).toMatchObject([{ stripePrice: cheaper }]);
  });
});
