import { Stripe } from 'stripe';
import { afterAll, expect } from 'vitest';
import { captured } from '../contract/captured.ts';
import { typeFaults } from '../contract/typeCheck.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator.ts';

export interface OpenSimulator extends AsyncDisposable {
  readonly simulator: Simulator;
  readonly stripe: Stripe;
}

/** 1 November 2026, noon. */
export const start = Date.UTC(2026, 10, 1, 12) / 1000;
export const day = 86_400;

/** Every answer that any simulator of this test file gave. */
const answers: unknown[] = [];

/** After a file's tests: everything they were answered is what the SDK's definitions say. */
export function checkAllAnswers(): void {
  afterAll(() => expect(typeFaults(captured(answers))).toEqual([]));
}

/** A simulator whose clock stands still, and the official SDK pointed at it. */
export async function openSimulator(options: Partial<SimulatorOptions> = {}): Promise<OpenSimulator> {
  const simulator = await startSimulator({
    seed: 'test',
    startAt: start,
    onAnswer: (body) => answers.push(JSON.parse(body)),
    ...options,
  });
  return { simulator, stripe: sdkFor(simulator), [Symbol.asyncDispose]: () => simulator.close() };
}

export function sdkFor(simulator: Simulator): Stripe {
  return new Stripe('sk_test_simulator', {
    host: '127.0.0.1',
    port: simulator.port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  });
}

/** A customer who can pay with the given test card. */
export async function payingCustomer(
  stripe: Stripe,
  card = 'pm_card_visa',
  testClock?: string,
): Promise<Stripe.Customer> {
  const customer = await stripe.customers.create({
    email: 'alice@demo.test',
    ...(testClock === undefined ? {} : { test_clock: testClock }),
  });
  const method = await stripe.paymentMethods.attach(card, { customer: customer.id });
  return stripe.customers.update(customer.id, { invoice_settings: { default_payment_method: method.id } });
}

export async function monthlyPrice(
  stripe: Stripe,
  amount = 1000,
  interval: 'month' | 'year' = 'month',
): Promise<Stripe.Price> {
  return stripe.prices.create({
    currency: 'eur',
    unit_amount: amount,
    recurring: { interval },
    product_data: { name: `Plan ${amount}` },
  });
}
