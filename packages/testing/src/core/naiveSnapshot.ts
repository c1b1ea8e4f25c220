import type { CustomerFact, GrantFact, PricedItem, SubscriptionFact } from '@member-console/core';
import { GRACE, PRICES } from './arbitrarySnapshot.ts';
import type { MemoryCatalog, MemoryPool } from './memoryPool.ts';
import { isLive } from './naiveTimeline.ts';

/** What is paid for at one instant, in words that compare: `sub a: standard on wiki ×1`. */
type Paid = readonly string[];

/** Statuses that give nothing, whatever else is said. */
const GIVES_NOTHING = ['incomplete', 'incomplete_expired', 'unpaid', 'paused'];
const UNDERSTOOD = [...GIVES_NOTHING, 'trialing', 'active', 'past_due', 'canceled'];

/**
 * A second opinion on what a customer's subscriptions give at each instant from a snapshot on, instant by instant, written
 * without any of core's code. `before` is the pool as the snapshot finds it.
 */
export function naivelyPaid(
  customer: CustomerFact,
  before: MemoryPool,
  at: number,
  until: number,
): readonly Paid[] {
  const held = (time: number, isTold: (grant: GrantFact) => boolean) =>
    before.grants.filter((grant) => grant.source === 'subscription' && !isTold(grant) && isLive(grant, time));
  const told = customer.state === 'missing' ? [] : customer.subscriptions.filter(isUnderstood);
  const paid: Paid[] = [];
  const last = new Map(told.map(({ id }) => [id, presentOf(before, id, at)]));
  for (let time = at; time < until; time += 1) {
    const now: string[] = [];
    for (const one of told) {
      const rights =
        customer.state === 'deleted' ? [] : rightsAt(one, before.catalog, last.get(one.id) ?? [], time, at);
      last.set(one.id, rights);
      now.push(...rights.map((right) => `${one.id}: ${right}`));
    }
    const isTold = ({ sourceRef }: GrantFact) =>
      customer.state === 'deleted' || told.some(({ id }) => id === sourceRef);
    paid.push([...now, ...held(time, isTold).map(words)].toSorted());
  }
  return paid;
}

/** The same, read from the rows. */
export function writtenAsPaid({ grants }: MemoryPool, at: number, until: number): readonly Paid[] {
  return Array.from({ length: until - at }, (_, index) =>
    grants
      .filter((grant) => grant.source === 'subscription' && isLive(grant, at + index))
      .map(words)
      .toSorted(),
  );
}

function isUnderstood({ status }: SubscriptionFact): boolean {
  return UNDERSTOOD.includes(status);
}

function rightsAt(
  subscription: SubscriptionFact,
  catalog: MemoryCatalog,
  before: readonly string[],
  time: number,
  at: number,
): readonly string[] {
  if (endsOf(subscription).some((end) => end <= time)) return [];
  const offered = itemsAt(subscription, time, at)
    .filter(({ quantity }) => quantity > 0)
    .map((item) => ({ item, places: placesOf(item, catalog) }));
  const counts = new Map<string, number>();
  for (const { item, places } of offered) {
    for (const place of places ?? []) counts.set(place, (counts.get(place) ?? 0) + item.quantity);
  }
  const known = [...counts].map(([place, count]) => `${place} ×${count}`);
  const isWhole = offered.every(({ places }) => places !== null);
  if (isWhole) return known;
  return [...known, ...before.filter((right) => !counts.has(right.replace(/ ×\d+$/, '')))];
}

/** Every instant by which it is over. */
function endsOf({
  status,
  isCollectionPaused,
  endsAt,
  endedAt,
  unpaidSince,
  phases,
}: SubscriptionFact): readonly number[] {
  if (GIVES_NOTHING.includes(status)) return [-Infinity];
  const planned = phases.toSorted((a, b) => a.startsAt - b.startsAt).at(-1)?.endsAt ?? null;
  if (status === 'canceled') return [endedAt ?? -Infinity, planned].filter((end) => end !== null);
  const isCounted = status === 'past_due' && !isCollectionPaused && unpaidSince !== null;
  return [endsAt, endedAt, planned, isCounted ? unpaidSince + GRACE : null].filter((end) => end !== null);
}

/** What is billed now, unless a later phase has come. */
function itemsAt({ items, phases }: SubscriptionFact, time: number, at: number): readonly PricedItem[] {
  const planned = phases.toSorted((a, b) => a.startsAt - b.startsAt);
  const current = planned.findLast(({ startsAt }) => startsAt <= time);
  if (current === undefined) return items;
  return current === planned[0] && current.startsAt <= at ? items : current.items;
}

/** On which ladders a price gives its product, or beside them; null when nobody knows. */
function placesOf({ priceId }: PricedItem, { ladders, products }: MemoryCatalog): readonly string[] | null {
  const productId = PRICES.find((price) => price.priceId === priceId)?.productId;
  if (productId === undefined) return null;
  const on = ladders.filter(({ tiers }) => tiers.some((tier) => tier.productId === productId));
  if (on.length > 0) return on.map(({ id }) => `${productId} on ${id}`);
  return products.some((one) => one.productId === productId) ? [`${productId} on nothing`] : null;
}

function presentOf({ grants }: MemoryPool, id: string, at: number): readonly string[] {
  return grants
    .filter((grant) => grant.source === 'subscription' && grant.sourceRef === id && isLive(grant, at))
    .map((grant) => words(grant).replace(`${id}: `, ''));
}

function words({ sourceRef, productId, ladderId, quantity }: GrantFact): string {
  return `${sourceRef}: ${productId} on ${ladderId ?? 'nothing'} ×${quantity}`;
}
