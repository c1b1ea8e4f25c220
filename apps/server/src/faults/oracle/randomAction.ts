import { newId } from '@member-console/domain/kernel';
import type { PayingMember } from '../ground/customers.ts';
import type { Ground } from '../ground/openGround.ts';

const DAY = 86_400;

interface Given {
  readonly ground: Ground;
  readonly random: () => number;
  readonly customer: string;
  /** One of the customer's living subscriptions; none: an id that nobody has. */
  readonly path: string;
  readonly item: string;
  /** What it pays, and another price of the same ladder. */
  readonly price: string;
  readonly other: string;
}

export const oneOf = <T>(random: () => number, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)] as T;

/** What people, operators, banks and Stripe's dashboard do, by Stripe's own API. How often each is drawn beside it. */
const ACTIONS: Readonly<Record<string, readonly [number, (given: Given) => Promise<unknown>]>> = {
  subscribe: [
    8,
    ({ ground: { call, customers }, random, customer }) =>
      call('POST', 'subscriptions', {
        customer,
        items: [{ price: oneOf(random, Object.values(customers.prices)), quantity: 1 }],
        ...oneOf<object>(random, [
          {},
          {},
          {},
          { trial_period_days: 14 },
          { payment_behavior: 'default_incomplete' },
        ]),
      }),
  ],
  cancelLater: [2, ({ ground, path }) => ground.call('POST', path, { cancel_at_period_end: true })],
  cancelThen: [
    1,
    ({ ground: { call, simulator }, path }) =>
      call('POST', path, { cancel_at: simulator.world.time.now() + 9 * DAY }),
  ],
  resume: [2, ({ ground, path }) => ground.call('POST', path, { cancel_at_period_end: false })],
  cancelNow: [2, ({ ground, path }) => ground.call('DELETE', path)],
  switchNow: [
    3,
    ({ ground, random, path, item, other }) =>
      ground.call('POST', path, {
        items: [{ id: item, price: other }],
        proration_behavior: oneOf(random, ['none', 'always_invoice', 'create_prorations']),
      }),
  ],
  switchLater: [
    2,
    ({ ground, path, price, other }) =>
      ground.console.rooms.stripe?.changeSubscription({
        intentId: newId(),
        stripeSubscription: path.replace('subscriptions/', ''),
        change: {
          kind: 'switch',
          fromStripePrice: price,
          toStripePrice: other,
          quantity: 1,
          when: 'atPeriodEnd',
          prorationDate: null,
        },
      }) ?? Promise.resolve(),
  ],
  quantity: [
    2,
    ({ ground, random, path, item }) =>
      ground.call('POST', path, {
        items: [{ id: item, quantity: 1 + Math.floor(random() * 3) }],
        proration_behavior: 'none',
      }),
  ],
  cardFails: [4, ({ ground, customer }) => takeCard(ground, customer, 'pm_card_chargeCustomerFail')],
  cardWorks: [2, ({ ground, customer }) => takeCard(ground, customer, 'pm_card_visa')],
  payOwed: [
    2,
    async ({ ground: { call, simulator }, customer }) => {
      const owed = simulator.world.store.of('invoice', customer).find(({ status }) => status === 'open');
      await call('POST', `invoices/${owed?.id}/pay`, { paid_out_of_band: true });
    },
  ],
  pauseCollection: [
    1,
    ({ ground, path }) => ground.call('POST', path, { pause_collection: { behavior: 'void' } }),
  ],
  resumeCollection: [1, ({ ground, path }) => ground.call('POST', path, { pause_collection: '' })],
  refund: [
    1,
    ({ ground: { call, simulator }, customer }) => {
      const [paid] = simulator.world.store.of('payment_intent', customer);
      return call('POST', 'refunds', { payment_intent: paid?.id ?? 'pi_nobody' });
    },
  ],
  leave: [0.3, ({ ground, customer }) => ground.call('DELETE', `customers/${customer}`)],
};

/** Does something random for one customer. Answers what, and whether Stripe took it. */
export async function actAtRandom(
  ground: Ground,
  random: () => number,
  { customer }: PayingMember,
): Promise<{ readonly name: string; readonly isTaken: boolean }> {
  const { store } = ground.simulator.world;
  const living = store.of('subscription', customer).filter(({ ended_at }) => ended_at === null);
  const subscription = living.length === 0 ? undefined : oneOf(random, living);
  const item = store.get('subscription_item', subscription?.items[0]);
  const price = item?.price ?? '';
  const name = draw(random, living.length);
  const [, act] = ACTIONS[name] ?? [];
  const path = `subscriptions/${subscription?.id ?? 'sub_nobody'}`;
  const given = {
    ground,
    random,
    customer,
    path,
    item: item?.id ?? '',
    price,
    other: otherPrice(ground, random, price),
  };
  const isTaken = await act?.(given).then(
    (answer) => (answer as { kind?: string } | undefined)?.kind !== 'refusedByStripe',
    () => false,
  );
  return { name, isTaken: isTaken === true };
}

/** Who has nothing yet subscribes; who has two subscriptions already does anything else. */
function draw(random: () => number, living: number): string {
  if (living === 0 && random() < 0.8) return 'subscribe';
  const all = Object.entries(ACTIONS).filter(([name]) => name !== 'subscribe' || living < 2);
  let left = random() * all.reduce((sum, [, [weight]]) => sum + weight, 0);
  for (const [name, [weight]] of all) {
    left -= weight;
    if (left < 0) return name;
  }
  return 'subscribe';
}

function otherPrice({ customers: { prices } }: Ground, random: () => number, price: string): string {
  const isForum = price === prices['writer month'];
  if (isForum) return price;
  return oneOf(
    random,
    Object.entries(prices).flatMap(([name, id]) => (id === price || name === 'writer month' ? [] : [id])),
  );
}

async function takeCard({ call }: Ground, customer: string, card: string): Promise<void> {
  const { id } = await call('POST', `payment_methods/${card}/attach`, { customer });
  await call('POST', `customers/${customer}`, { invoice_settings: { default_payment_method: id } });
}

/** A customer whose card works, before anything else happens. */
export const giveCard = (ground: Ground, customer: string) => takeCard(ground, customer, 'pm_card_visa');
