import { checkAllAnswers } from '@member-console/stripe-simulator/testing';
import { describe, expect, it } from 'vitest';
import {
  allowed,
  type OpenGateway,
  openGateway,
  savedCustomer,
  savedPrice,
  startedCheckout,
} from '../testing/openGateway.ts';

checkAllAnswers();

const product = {
  productId: '01a1f8b7-2222-7000-8000-000000000001',
  name: 'Club',
  description: 'For all',
  isActive: true,
};

/** What makes something, and the kind of which there shall be exactly one in the end. */
const writes: Record<
  string,
  { kind: 'customer' | 'product' | 'price' | 'checkout.session'; path: string; make: Make }
> = {
  customer: { kind: 'customer', path: '/v1/customers', make: async () => ({ make: savedCustomer }) },
  product: {
    kind: 'product',
    path: '/v1/products',
    make: async () => ({ make: async ({ gateway }) => allowed(await gateway.saveProduct(product)).stripeId }),
  },
  price: {
    kind: 'price',
    path: '/v1/prices',
    make: async ({ gateway }) => {
      const { stripeId } = allowed(await gateway.saveProduct(product));
      const price = {
        priceId: '01a1f8b7-3333-7000-8000-000000000001',
        stripeProduct: stripeId,
        currency: 'EUR',
        amountMinor: 900n,
        interval: 'year',
        intervalCount: 1,
        taxBehavior: 'exclusive',
        isActive: true,
      } as const;
      return { make: async () => allowed(await gateway.savePrice(price)).stripeId };
    },
  },
  checkout: {
    kind: 'checkout.session',
    path: '/v1/checkout/sessions',
    make: async (open) => {
      const customer = await savedCustomer(open);
      const price = await savedPrice(open);
      return { make: async () => (await startedCheckout(open, customer, price)).stripeCheckout };
    },
  },
};

type Make = (open: OpenGateway) => Promise<{ make: (open: OpenGateway) => Promise<string> }>;

const faults = [
  'closed_after',
  'error_after',
  'error_before',
  'rate_limited',
  'latency',
  'lock_timeout',
  'key_in_use',
] as const;

describe.each(Object.entries(writes))('a %s', (_, { kind, path, make }) => {
  it('is made once, however often it is asked for', async () => {
    await using open = await openGateway();
    const once = await make(open);
    const before = open.count(kind);
    const ids = await Promise.all(Array.from({ length: 10 }, () => once.make(open)));
    ids.push(await once.make(open));
    expect(new Set(ids).size).toBe(1);
    expect(open.count(kind)).toBe(before + 1);
  });

  it.each(faults)('is made once through %s', async (fault) => {
    await using open = await openGateway();
    const once = await make(open);
    const before = open.count(kind);
    open.simulator.faults.add({ kind: fault, method: 'POST', path, times: 1, milliseconds: 600 });
    const first = await once.make(open);
    expect(await once.make(open)).toBe(first);
    expect(open.count(kind)).toBe(before + 1);
    expect(open.simulator.faults.list()).toEqual([]);
  });
});
