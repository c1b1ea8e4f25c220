import { randomUUID } from 'node:crypto';
import type { Database } from '@member-console/db';
import type { Checkpoint } from '../../entitlements/index.ts';
import { newId } from '../../kernel/index.ts';
import type { FetchedCustomer, FetchedItem, FetchedSubscription } from '../ports/index.ts';
import { linkCustomer, type NumberedFetch, numberFetch, openAccount } from './accountStore.ts';
import { settleCustomer } from './settleCustomer.ts';

const DAY = 86_400_000;

/** Stripe's id of the price of a product, by its slug. */
export const priceOf = (slug: string): string => `price_${slug}`;

/** Every product gets a price of ours that Stripe knows. */
export async function addPrices({ pool }: Database): Promise<void> {
  await pool.query(
    `WITH made AS (
       INSERT INTO catalog.prices (product_id, currency, amount_minor, interval, created_at)
       SELECT id, 'eur', 500, 'month', system.at() FROM catalog.products RETURNING id, product_id)
     INSERT INTO billing.stripe_mappings (kind, id, stripe_id)
     SELECT 'price', made.id, 'price_' || p.slug FROM made JOIN catalog.products p ON p.id = made.product_id`,
  );
}

export type SubscriptionStory = Partial<Omit<FetchedSubscription, 'items' | 'phases'>> & {
  /** Slugs of what is paid for. */
  readonly pays: readonly string[];
  readonly quantity?: number;
  readonly phases?: readonly {
    readonly from: Date;
    readonly until: Date | null;
    readonly pays: readonly string[];
  }[];
};

/** A subscription as Stripe tells of it: active since yesterday unless the story says otherwise. */
export function subscription({
  pays,
  quantity = 1,
  phases = [],
  ...story
}: SubscriptionStory): FetchedSubscription {
  const id = story.id ?? newId();
  const now = Date.now();
  return {
    id,
    stripeSubscription: `sub_${id}`,
    intentId: null,
    organizationId: null,
    status: 'active',
    isCollectionPaused: false,
    startedAt: now - DAY,
    trialEndsAt: null,
    endsAt: null,
    endedAt: null,
    unpaidSince: null,
    ...story,
    items: pays.map((slug): FetchedItem => {
      const item = idFor(`${id} ${slug}`);
      return {
        id: item,
        stripeItem: `si_${item}`,
        stripePrice: priceOf(slug),
        quantity,
        currency: 'eur',
        amountMinor: 500n,
        interval: 'month',
        intervalCount: 1,
        periodStartsAt: now - DAY,
        periodEndsAt: now + 29 * DAY,
      };
    }),
    phases: phases.map(({ from, until, pays: planned }) => ({
      startsAt: from.getTime(),
      endsAt: until?.getTime() ?? null,
      items: planned.map((slug) => ({ stripePrice: priceOf(slug), quantity })),
    })),
  };
}

const ids = new Map<string, string>();

/** The same id for the same words. */
function idFor(words: string): string {
  const id = ids.get(words) ?? newId();
  ids.set(words, id);
  return id;
}

/** An organization with a customer at Stripe, of whom a test tells what Stripe says. */
export interface Payer {
  readonly accountId: string;
  readonly stripeCustomer: string;
  customer(story: Partial<FetchedCustomer>): FetchedCustomer;
  /** Takes the next number, as a fetch does before it asks. */
  number(): Promise<NumberedFetch>;
  /** Settles what Stripe says, by a number taken before or by the next one. */
  settle(
    story: Partial<FetchedCustomer>,
    fetch?: NumberedFetch,
    checkpoint?: Checkpoint,
  ): Promise<'settled' | 'superseded'>;
}

export async function createPayer(database: Database, organizationId: string): Promise<Payer> {
  const account = await openAccount(database, organizationId);
  if (account === null) throw new Error('There is no such organization.');
  const stripeCustomer = `cus_${randomUUID()}`;
  await linkCustomer(database, account.id, stripeCustomer);
  const payer: Payer = {
    accountId: account.id,
    stripeCustomer,
    customer: (story) => ({
      stripeCustomer,
      state: 'present',
      organizationId,
      name: null,
      email: null,
      subscriptions: [],
      purchases: [],
      money: null,
      ...story,
    }),
    async number() {
      const fetch = await numberFetch(database, stripeCustomer);
      if (fetch === null) throw new Error('The customer is linked to nobody.');
      return fetch;
    },
    async settle(story, fetch, checkpoint) {
      const actor = { kind: 'webhook', personId: null, requestId: null } as const;
      const numbered = fetch ?? (await payer.number());
      return settleCustomer(
        { database, ...(checkpoint && { checkpoint }) },
        { ...numbered, actor, customer: payer.customer(story) },
      );
    },
  };
  return payer;
}
