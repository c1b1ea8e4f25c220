import { afterWish, type Way, wayTo } from '@member-console/core';
import type { Database } from '@member-console/db';
import { type BillableFacts, loadBillable, type Outcome, previewSnapshot } from '../../entitlements/index.ts';
import { newId } from '../../kernel/index.ts';
import type { OfferedPrice } from '../intents/checkoutStore.ts';
import { type HeldCustomer, selectHeldCustomer } from './heldCustomer.ts';

/** How an organization comes to a price, and what it is told by. */
export interface Judged {
  readonly held: HeldCustomer;
  readonly facts: BillableFacts;
  readonly way: Way;
}

/** A price that somebody wants, and of which subscription; null: of any that is on its ladder. */
export interface WantedPrice {
  readonly subscriptionId: string | null;
  readonly price: OfferedPrice;
  readonly quantity: number;
}

export async function judgePurchase(
  database: Database,
  organizationId: string,
  { subscriptionId, price, quantity }: WantedPrice,
): Promise<Judged> {
  const held = await selectHeldCustomer(database, organizationId);
  const facts = await loadBillable(database, held, [price.id]);
  if (facts === null) throw new Error(`Organization ${organizationId} has no pool.`);
  const { ladders } = facts.loaded.facts;
  const subscriptions = held.customer.subscriptions.filter(
    ({ id }) => subscriptionId === null || id === subscriptionId,
  );
  const customer = { ...held.customer, subscriptions };
  return { held, facts, way: wayTo({ priceId: price.id, quantity }, customer, facts.offers, ladders) };
}

/** The customer as Stripe would tell of it then. */
function expectedAfter({ held, facts, way }: Judged, { price, quantity }: WantedPrice) {
  const { at } = facts.loaded;
  if (way.kind !== 'switch') {
    const { id: priceId, isRecurring } = price;
    return afterWish(held.customer, { kind: 'checkout', id: newId(), priceId, quantity, isRecurring }, at);
  }
  const { subscriptionId, fromPriceId, when } = way;
  const change = { subscriptionId, fromPriceId, toPriceId: price.id, quantity, when };
  return afterWish(held.customer, { kind: 'switch', ...change, prorationDate: null }, at);
}

/** What a judged purchase would bring, with the word for all it was told by. */
export function previewJudged(
  database: Database,
  judged: Judged,
  wanted: WantedPrice,
): Promise<Outcome & { readonly token: string }> {
  const { held, facts, way } = judged;
  const { renewsAt: _, ...price } = wanted.price;
  return previewSnapshot(database, facts, {
    customer: expectedAfter(judged, wanted),
    graceDays: held.graceDays,
    command: 'purchase',
    input: { way, price, quantity: wanted.quantity, held: held.customer },
  });
}
