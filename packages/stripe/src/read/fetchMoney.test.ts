import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import { mirrorId } from '../mirrorId.ts';
import { openGateway, pay, savedPrice, startedCheckout, subscribed } from '../testing/openGateway.ts';

checkAllAnswers();

const recent = { stripeSubscriptions: [], depth: 'recent' } as const;

describe('the money of a customer', () => {
  it('tells what was billed, how it was paid, and what became of it', async () => {
    await using open = await openGateway();
    const { customer, subscription } = await subscribed(open);
    const price = await savedPrice(open, 500n, null);
    const once = await startedCheckout(open, customer, price, { intentId: 'once', isRecurring: false });
    await pay(once.url);
    const [extra, plan] = (await open.stripe.charges.list({ customer })).data;
    const refunded = await open.stripe.refunds.create({
      charge: extra?.id ?? '',
      amount: 200,
      reason: 'requested_by_customer',
    });
    await fetch(`${open.simulator.origin}/control/disputes/open`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ charge: plan?.id, reason: 'fraudulent' }),
    });
    const { money } = await open.gateway.fetchCustomer(customer, recent);
    const at = open.now().getTime();
    expect(money?.invoices).toMatchObject([
      {
        subscriptionId: mirrorId('subscription', subscription),
        status: 'paid',
        billingReason: 'subscription_create',
        currency: 'eur',
        totalMinor: 1000n,
        taxMinor: 0n,
        paidMinor: 1000n,
        remainingMinor: 0n,
        createdAt: at,
        finalizedAt: at,
        paidAt: at,
        attemptCount: 1,
        nextAttemptAt: null,
      },
    ]);
    const card = { kind: 'card', brand: 'visa', last4: '4242' };
    expect(money?.payments).toMatchObject([
      { amountMinor: 500n, refundedMinor: 200n, invoiceId: null, status: 'succeeded', method: card },
      {
        amountMinor: 1000n,
        refundedMinor: 0n,
        invoiceId: money?.invoices[0]?.id,
        method: card,
        failure: null,
      },
    ]);
    const [once_, plan_] = money?.payments ?? [];
    expect(money?.refunds).toMatchObject([
      { stripeId: refunded.id, paymentId: once_?.id, amountMinor: 200n, reason: 'requested_by_customer' },
    ]);
    expect(money?.disputes).toMatchObject([
      { paymentId: plan_?.id, amountMinor: 1000n, reason: 'fraudulent', status: 'needs_response' },
    ]);
    expect(money?.disputes[0]?.dueAt).toBeGreaterThan(at);
  });

  it('tells why a payment failed and when it is tried again', async () => {
    await using open = await openGateway();
    const { customer, subscription } = await subscribed(open);
    const method = await open.stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer });
    await open.stripe.subscriptions.update(subscription, { default_payment_method: method.id });
    await open.simulator.advanceTo(Date.UTC(2026, 11, 1, 14) / 1000);
    const { money } = await open.gateway.fetchCustomer(customer, recent);
    expect(money?.invoices[0]).toMatchObject({ status: 'open', remainingMinor: 1000n, attemptCount: 1 });
    expect(money?.invoices[0]?.nextAttemptAt).toBeGreaterThan(open.now().getTime());
    expect(money?.invoices[0]?.hostedUrl).toMatch(/^http/);
    expect(money?.payments[0]).toMatchObject({
      status: 'requires_payment_method',
      invoiceId: money?.invoices[0]?.id,
      failure: { message: 'Your card was declined.' },
    });
  });

  it('is the newest hundred of each, or all of it', async () => {
    await using open = await openGateway();
    const { customer } = await subscribed(open);
    for (let count = 0; count < 101; count += 1) {
      await open.stripe.invoices.create({ customer, auto_advance: false });
    }
    const newest = (await open.gateway.fetchCustomer(customer, recent)).money;
    expect(newest?.invoices).toHaveLength(100);
    expect(newest?.payments).toHaveLength(1);
    const all = (await open.gateway.fetchCustomer(customer, { ...recent, depth: 'all' })).money;
    expect(all?.invoices).toHaveLength(102);
    // The payment's invoice is not among the newest hundred, and is known all the same.
    expect(newest?.payments[0]?.invoiceId).toBe(all?.invoices.at(-1)?.id);
  });
});
