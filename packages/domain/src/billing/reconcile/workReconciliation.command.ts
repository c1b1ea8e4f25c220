import { differencesOf, isMadeGood } from '@member-console/core';
import { reviewCatalog } from '../catalogSync/index.ts';
import type { FetchedCustomer } from '../ports/index.ts';
import { type BillingRooms, isStripeUnavailable } from '../rooms.ts';
import { hasAccount, numberFetch } from '../sync/accountStore.ts';
import { findAccountOf, organizationNamedBy } from '../sync/findAccountOf.ts';
import { settleCustomer } from '../sync/settleCustomer.ts';
import type { FoundDrift, Reconciliation } from './reconciliation.ts';
import {
  finishRun,
  goOn,
  recordLook,
  selectCustomersAfter,
  selectHeld,
  selectPriceIds,
  selectRun,
} from './reconciliationStore.ts';

/** Customers that one job looks at before it makes room for others. */
const BATCH = 25;

/** What a cursor begins with once all of ours were looked at, and Stripe's own list is gone through. */
const THEIRS = 'theirs:';

/**
 * Goes on with a comparison for a while and starts the job that continues: first every customer of ours, then every
 * customer of Stripe's that is nobody's here. What differs is noted, and repaired by what Stripe says; what Stripe does
 * not say is no evidence and waits for a person. A customer that cannot be looked at is noted and leaves the others
 * alone. Safe to run twice, and after a kill.
 *
 * @throws StripeUnavailable: nobody was looked at since. The queue tries again.
 */
export async function workReconciliation(rooms: BillingRooms, runId: string): Promise<void> {
  const run = await selectRun(rooms.database, runId);
  if (run === null) return;
  return run.cursor?.startsWith(THEIRS) ? lookAtTheirs(rooms, run) : lookAtOurs(rooms, run);
}

async function lookAtOurs(rooms: BillingRooms, run: Reconciliation): Promise<void> {
  if (run.cursor === null && !run.isDryRun) await reviewCatalog(rooms);
  const customers = await selectCustomersAfter(rooms.database, run.cursor ?? '', BATCH);
  for (const customer of customers) await look(rooms, run, customer, customer);
  await goOn(rooms.database, run.id, customers.length < BATCH ? THEIRS : null);
}

async function lookAtTheirs(rooms: BillingRooms, run: Reconciliation): Promise<void> {
  const after = run.cursor?.slice(THEIRS.length) || null;
  const page = await rooms.stripe.listCustomers(after);
  for (const { stripeCustomer } of page.items) {
    if (await hasAccount(rooms.database, stripeCustomer)) continue;
    await look(rooms, run, stripeCustomer, `${THEIRS}${after ?? ''}`);
  }
  if (page.after === null) return finishRun(rooms.database, run);
  await goOn(rooms.database, run.id, `${THEIRS}${page.after}`);
}

async function look(
  rooms: BillingRooms,
  run: Reconciliation,
  customer: string,
  cursor: string,
): Promise<void> {
  const note = (accountId: string | null, drifts: readonly FoundDrift[], isFailed = false) =>
    recordLook(rooms.database, run.id, { cursor, accountId, isFailed, drifts });
  try {
    const isOurs = run.isDryRun
      ? await hasAccount(rooms.database, customer)
      : await findAccountOf(rooms, customer);
    if (!isOurs) return await note(null, await strangers(rooms, customer));
    const fetch = await numberFetch(rooms.database, customer);
    if (fetch === null) return;
    const { stripeSubscriptions } = fetch;
    const fetched = await rooms.stripe.fetchCustomer(customer, { stripeSubscriptions, depth: 'recent' });
    const drifts = await compare(rooms, fetch.accountId, fetched, !run.isDryRun);
    if (!run.isDryRun) await settleCustomer(rooms, { ...fetch, actor: run.actor, customer: fetched });
    await note(fetch.accountId, drifts);
  } catch (error) {
    if (isStripeUnavailable(error)) throw error;
    await note(null, [], true);
  }
}

async function compare(
  { database }: BillingRooms,
  accountId: string,
  { state, subscriptions }: FetchedCustomer,
  repairs: boolean,
): Promise<readonly FoundDrift[]> {
  // Who asks with the wrong key is told that there is no such customer: nothing is evidence of anything then.
  if (state === 'missing') return [];
  const prices = subscriptions.flatMap(({ items }) => items.map(({ stripePrice }) => stripePrice));
  const ours = await selectPriceIds(database, prices);
  const told = subscriptions.map(({ id, status, endsAt, items }) => ({
    id,
    status,
    endsAt,
    items: items.map((item) => ({
      id: item.id,
      priceId: ours.get(item.stripePrice) ?? null,
      quantity: item.quantity,
      periodEndsAt: item.periodEndsAt,
    })),
  }));
  return differencesOf(await selectHeld(database, accountId), told).map((found) => ({
    class: found.kind,
    subject: found.subscriptionId,
    evidence: { ours: found.ours, theirs: found.theirs },
    isRepaired: repairs && isMadeGood(found),
  }));
}

/** Of a customer that is nobody's here, or not yet: only who pays for something is anybody's business. */
async function strangers({ stripe }: BillingRooms, customer: string): Promise<readonly FoundDrift[]> {
  const found = await stripe.fetchCustomer(customer, { stripeSubscriptions: [], depth: 'rights' });
  const { subscriptions } = found;
  if (subscriptions.length === 0) return [];
  const theirs = subscriptions.map(({ stripeSubscription, status }) => ({ stripeSubscription, status }));
  const ours = organizationNamedBy(found);
  const kind = ours === null ? 'unlinked' : 'missing_here';
  return [{ class: kind, subject: customer, evidence: { ours, theirs }, isRepaired: false }];
}
