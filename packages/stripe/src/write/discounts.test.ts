import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import {
  allowed,
  type OpenGateway,
  openGateway,
  pay,
  savedCustomer,
  savedPrice,
  startedCheckout,
} from '../testing/openGateway.ts';

checkAllAnswers();

const faults = ['closed_after', 'error_after', 'error_before', 'rate_limited', 'key_in_use'] as const;

const spring = {
  couponId: 'spring',
  name: 'Spring',
  off: { kind: 'percent', percent: 25 },
  lasts: { months: 3 },
} as const;
const word = {
  promotionCodeId: '01a1f8b7-6666-7000-8000-000000000001',
  stripeCoupon: 'spring',
  code: 'SPRING',
  expiresAt: null,
  maxRedemptions: 5,
  isActive: true,
} as const;

async function meter({ stripe }: OpenGateway) {
  return stripe.billing.meters.create({
    display_name: 'Hours',
    event_name: 'hours',
    default_aggregation: { formula: 'sum' },
  });
}

describe.each(faults)('through %s', (kind) => {
  it('a coupon and its word are made once', async () => {
    await using open = await openGateway();
    open.simulator.faults.add({ kind, method: 'POST', path: '/v1/coupons', times: 1 });
    open.simulator.faults.add({ kind, method: 'POST', path: '/v1/promotion_codes', times: 1 });
    for (let time = 0; time < 2; time += 1) {
      expect(allowed(await open.gateway.saveCoupon(spring))).toEqual({ kind: 'saved', stripeId: 'spring' });
      allowed(await open.gateway.savePromotionCode(word));
    }
    expect(open.count('coupon')).toBe(1);
    expect(open.count('promotion_code')).toBe(1);
  });

  it('usage is counted once', async () => {
    await using open = await openGateway();
    const hours = await meter(open);
    const customer = await savedCustomer(open);
    const usage = {
      usageId: 'use-1',
      meter: 'hours',
      stripeCustomer: customer,
      quantity: 7n,
      at: open.now(),
    };
    open.simulator.faults.add({ kind, method: 'POST', path: '/v1/billing/meter_events', times: 1 });
    for (let time = 0; time < 3; time += 1) allowed(await open.gateway.recordUsage(usage));
    // A day later the key is forgotten; the identifier is not.
    await open.simulator.advanceTo(open.now().getTime() / 1000 + 86_401);
    allowed(await open.gateway.recordUsage(usage));
    const day = Math.floor(usage.at.getTime() / 86_400_000) * 86_400;
    const summaries = await open.stripe.billing.meters.listEventSummaries(hours.id, {
      customer,
      start_time: day,
      end_time: day + 2 * 86_400,
    });
    expect(summaries.data).toMatchObject([{ aggregated_value: 7 }]);
  });
});

describe('a coupon', () => {
  it('takes off what it says, and its word can be taken away', async () => {
    await using open = await openGateway();
    allowed(await open.gateway.saveCoupon(spring));
    allowed(await open.gateway.saveCoupon({ ...spring, name: 'Spring again' }));
    expect(await open.stripe.coupons.retrieve('spring')).toMatchObject({
      name: 'Spring again',
      percent_off: 25,
      duration: 'repeating',
      duration_in_months: 3,
    });
    const tenner = {
      couponId: 'tenner',
      name: 'Ten off',
      off: { kind: 'amount', amountMinor: 1000n, currency: 'EUR' },
      lasts: 'once',
    } as const;
    allowed(await open.gateway.saveCoupon(tenner));
    expect(await open.stripe.coupons.retrieve('tenner')).toMatchObject({ amount_off: 1000, currency: 'eur' });
    const { stripeId } = allowed(await open.gateway.savePromotionCode(word));
    expect(allowed(await open.gateway.savePromotionCode({ ...word, isActive: false })).stripeId).toBe(
      stripeId,
    );
    expect(await open.stripe.promotionCodes.retrieve(stripeId)).toMatchObject({
      active: false,
      code: 'SPRING',
    });
  });

  it('is asked for by its word at a checkout', async () => {
    await using open = await openGateway();
    allowed(await open.gateway.saveCoupon(spring));
    allowed(await open.gateway.savePromotionCode(word));
    const customer = await savedCustomer(open);
    const { url } = await startedCheckout(open, customer, await savedPrice(open));
    await fetch(`${url}/code`, { method: 'POST', body: new URLSearchParams({ code: 'SPRING' }) });
    await pay(url);
    const recent = { stripeSubscriptions: [], depth: 'recent' } as const;
    const { money } = await open.gateway.fetchCustomer(customer, recent);
    expect(money?.invoices).toMatchObject([{ totalMinor: 750n, paidMinor: 750n }]);
  });
});

describe('the account', () => {
  it('says whose key it is', async () => {
    await using open = await openGateway();
    expect(await open.gateway.fetchAccount()).toEqual({
      stripeAccount: 'acct_simulator',
      name: null,
      country: expect.stringMatching(/^[A-Z]{2}$/),
      currency: 'eur',
      takesPayments: true,
    });
    expect(open.gateway.apiVersion).toBe('2026-10-28.endive');
  });
});
