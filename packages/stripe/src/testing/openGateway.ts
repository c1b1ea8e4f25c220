import type { StripeGateway, StripeRefusal } from '@member-console/domain/billing';
import { type OpenSimulator, openSimulator } from '@member-console/stripe-simulator/testing';
import type { FailedCall } from '../calls/createCalls.ts';
import { createStripeGateway } from '../createStripeGateway.ts';
import type { StripeOptions } from '../openStripe.ts';

export interface OpenGateway extends OpenSimulator {
  readonly gateway: StripeGateway;
  /** What the gateway logged. */
  readonly logged: readonly FailedCall[];
  /** The simulator's clock, and ours. */
  now(): Date;
  /** How many objects of a kind there are. */
  count(kind: Parameters<OpenSimulator['simulator']['world']['store']['all']>[0]): number;
}

export const webhookSecret = 'whsec_test_of_this_room';

/** The gateway, and a simulator of its own that it speaks to; impatient, so that tests of failures are quick. */
export async function openGateway(options: Partial<StripeOptions> = {}): Promise<OpenGateway> {
  const open = await openSimulator();
  const { simulator } = open;
  const logged: FailedCall[] = [];
  const now = () => new Date(simulator.world.time.now() * 1000);
  const gateway = createStripeGateway({
    secretKey: 'sk_test_simulator',
    webhookSecrets: [webhookSecret],
    apiOrigin: simulator.origin,
    log: (call) => logged.push(call),
    patience: { timeoutMs: 400, attempts: 4, pauseMs: 5 },
    ...options,
  });
  return {
    ...open,
    gateway,
    logged,
    now,
    count: (kind) =>
      simulator.world.store.all(kind).filter((one) => !('deleted' in one && one.deleted)).length,
    [Symbol.asyncDispose]: () => open[Symbol.asyncDispose](),
  };
}

/** An answer that must not be a refusal. */
export function allowed<T>(answer: T | StripeRefusal): T {
  if (
    typeof answer === 'object' &&
    answer !== null &&
    'kind' in answer &&
    answer.kind === 'refusedByStripe'
  ) {
    throw new Error(`Refused: ${(answer as StripeRefusal).message}`);
  }
  return answer as T;
}

export const organizationId = '01a1f8b7-0000-7000-8000-0000000000a1';
export const accountId = '01a1f8b7-0000-7000-8000-0000000000b1';

/** The customer of an example organization. */
export async function savedCustomer({ gateway }: OpenGateway): Promise<string> {
  const customer = {
    accountId,
    organizationId,
    stripeCustomer: null,
    name: 'Alice',
    email: 'alice@demo.test',
  };
  return allowed(await gateway.saveCustomer(customer)).stripeId;
}

let made = 0;

/** A product and its price, published as the console does. */
export async function savedPrice(
  { gateway }: OpenGateway,
  amountMinor = 1000n,
  interval: 'month' | 'year' | null = 'month',
): Promise<string> {
  made += 1;
  const number = String(made).padStart(12, '0');
  const product = await gateway.saveProduct({
    productId: `01a1f8b7-0000-7000-8000-${number}`,
    name: `Plan ${made}`,
    description: '',
    isActive: true,
  });
  const price = await gateway.savePrice({
    priceId: `01a1f8b7-1111-7000-8000-${number}`,
    stripeProduct: allowed(product).stripeId,
    currency: 'EUR',
    amountMinor,
    interval,
    intervalCount: 1,
    taxBehavior: 'inclusive',
    isActive: true,
  });
  return allowed(price).stripeId;
}

/** Pays on the hosted page, as a person does. */
export async function pay(url: string, number = '4242424242424242'): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ number }),
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`Not paid: ${answer.status}`);
}

/** A checkout of one price by one customer. */
export async function startedCheckout(
  open: OpenGateway,
  customer: string,
  price: string,
  more: Partial<Parameters<StripeGateway['startCheckout']>[0]> = {},
) {
  return allowed(
    await open.gateway.startCheckout({
      intentId: 'intent-1',
      organizationId,
      stripeCustomer: customer,
      items: [{ stripePrice: price, quantity: 1 }],
      isRecurring: true,
      trialEndsAt: null,
      expiresAt: new Date(open.now().getTime() + 23 * 3_600_000),
      successUrl: 'https://console.demo.test/done?checkout={CHECKOUT_SESSION_ID}',
      cancelUrl: 'https://console.demo.test/back',
      locale: 'de',
      allowsPromotionCodes: true,
      ...more,
    }),
  );
}

/** A customer who has subscribed to a price through checkout, and paid. */
export async function subscribed(open: OpenGateway, price?: string) {
  const customer = await savedCustomer(open);
  const chosen = price ?? (await savedPrice(open));
  const { url } = await startedCheckout(open, customer, chosen);
  await pay(url);
  const [subscription] = open.simulator.world.store.of('subscription', customer);
  if (!subscription) throw new Error('No subscription came of the checkout.');
  return { customer, price: chosen, subscription: subscription.id };
}
