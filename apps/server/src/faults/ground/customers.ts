import { newId } from '@member-console/domain/kernel';
import { createWorld, type Member, type World } from '@member-console/testing/world';
import { PAID_CATALOG } from './catalog.ts';
import type { RunningConsole } from './openGround.ts';
import type { SimulatedStripe } from './simulatedStripe.ts';

export const CARD = { works: '4242424242424242', isDeclinedLater: '4000000000000341' } as const;

/** Somebody with a customer in Stripe. */
export interface PayingMember extends Member {
  readonly customer: string;
}

/** People here, and the customers that they are in Stripe. */
export interface Customers {
  readonly world: World;
  /** Stripe's ids of prices, by product and interval: `standard month`. */
  readonly prices: Readonly<Record<string, string>>;
  /** Signs up, and becomes a customer whom the console has yet to hear of: its metadata says whose it is. */
  join(name: string): Promise<PayingMember>;
  /** Goes through a checkout to its end. Answers the intent that stands on it. */
  buy(member: PayingMember, price: string, card?: string): Promise<string>;
}

export async function createCustomers(
  console: RunningConsole,
  { simulator }: SimulatedStripe,
  connectionString: string,
): Promise<Customers> {
  const { database, rooms } = console;
  const { stripe } = rooms;
  if (stripe === null) throw new Error('There is no Stripe.');
  const world = await createWorld({ database, connectionString }, PAID_CATALOG);
  await console.settled();
  const { rows } = await database.pool.query<{ name: string; stripe_id: string }>(
    `SELECT product.slug || ' ' || p.interval AS name, m.stripe_id FROM catalog.prices p
       JOIN catalog.products product ON product.id = p.product_id
       JOIN billing.stripe_mappings m ON m.kind = 'price' AND m.id = p.id`,
  );
  const prices = Object.fromEntries(rows.map(({ name, stripe_id }) => [name, stripe_id]));
  if (rows.length < 4) throw new Error('Stripe does not know the prices.');
  return {
    world,
    prices,
    async join(name) {
      const member = await world.signUp(name);
      const { organizationId, viewer } = member;
      const { email } = viewer;
      const whose = { accountId: newId(), organizationId, stripeCustomer: null, name, email };
      const saved = await stripe.saveCustomer(whose);
      if (saved.kind !== 'saved') throw new Error(saved.message);
      return { ...member, customer: saved.stripeId };
    },
    async buy({ organizationId, customer }, price, card = CARD.works) {
      const intentId = newId();
      const started = await stripe.startCheckout({
        intentId,
        organizationId,
        stripeCustomer: customer,
        items: [{ stripePrice: prices[price] ?? '', quantity: 1 }],
        isRecurring: true,
        trialEndsAt: null,
        expiresAt: new Date((simulator.world.time.now() + 20 * 3600) * 1000),
        successUrl: `${rooms.webOrigin}/done`,
        cancelUrl: `${rooms.webOrigin}/left`,
        locale: null,
        allowsPromotionCodes: true,
      });
      if (started.kind !== 'started') throw new Error(started.message);
      await pay(started.url, card);
      return intentId;
    },
  };
}

/** Pays on the hosted page, as a person does. */
export async function pay(url: string, number: string = CARD.works): Promise<void> {
  const body = new URLSearchParams({ number });
  const answer = await fetch(url, { method: 'POST', body, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`Not paid: ${answer.status}`);
}
