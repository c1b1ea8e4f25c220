import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { draftInvoice, finalizeInvoice, markUncollectible, voidInvoice } from './invoicing.ts';
import { periodLine } from './lines.ts';
import { type Period, periodAround } from './period.ts';
import { earliestPeriodEnd } from './subscribing.ts';
import { endSubscription } from './subscriptionEnd.ts';
import { usageOf } from './usage.ts';

/** Bills every item whose period is over and moves it to its next one. */
export function renew(world: World, subscription: Subscription): void {
  const now = nowFor(world, subscription);
  const ended = subscription.items
    .map((id) => world.store.must('subscription_item', id))
    .filter((item) => item.current_period_end <= now);
  const old = ended.map((item) => ({ item, period: periodOf(item) }));
  change(world, 'customer.subscription.updated', subscription, () => {
    for (const item of ended) moveOn(world, subscription, item, now);
    if (subscription.cancel_at_period_end) subscription.cancel_at = earliestPeriodEnd(world, subscription);
  });
  billCycle(world, subscription, old);
}

const periodOf = (item: SubscriptionItem): Period => ({
  start: item.current_period_start,
  end: item.current_period_end,
});

function moveOn(world: World, subscription: Subscription, item: SubscriptionItem, now: number): void {
  const recurring = world.store.must('price', item.price).recurring;
  if (!recurring) return;
  const next = periodAround(
    subscription.billing_cycle_anchor,
    recurring,
    Math.max(now, item.current_period_end),
  );
  item.current_period_start = next.start;
  item.current_period_end = next.end;
}

/** Licensed items pay ahead for the new period, metered ones for what was used in the old. */
function billCycle(
  world: World,
  subscription: Subscription,
  old: readonly { readonly item: SubscriptionItem; readonly period: Period }[],
): void {
  const now = nowFor(world, subscription);
  const lines = old.map(({ item, period }) =>
    item.quantity === null
      ? periodLine(world, subscription, item, period, 'usage', usageOf(world, subscription, item, period))
      : periodLine(world, subscription, item, periodOf(item), 'regular'),
  );
  const collects = subscription.pause_collection === null && subscription.status !== 'unpaid';
  const invoice = draftInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'subscription_cycle',
    subscription,
    lines,
    periodStart: Math.min(now, ...old.map(({ period }) => period.start)),
    takeItems: true,
    autoAdvance: collects,
  });
  subscription.latest_invoice = invoice.id;
  const behavior = subscription.pause_collection?.behavior;
  if (behavior === 'void' || behavior === 'mark_uncollectible') {
    finalizeInvoice(world, invoice);
    if (invoice.status === 'open') (behavior === 'void' ? voidInvoice : markUncollectible)(world, invoice);
  }
}

/** The trial is over: without a way to pay it ends as its settings say, else the first period is billed. */
export function endTrial(world: World, subscription: Subscription): void {
  const customer = world.store.must('customer', subscription.customer);
  const canPay =
    subscription.collection_method === 'send_invoice' ||
    (subscription.default_payment_method ?? customer.default_payment_method) !== null;
  if (!canPay && subscription.missing_payment_method === 'cancel') {
    endSubscription(world, subscription, null);
    return;
  }
  if (!canPay && subscription.missing_payment_method === 'pause') {
    const before = subscription.status;
    subscription.status = 'paused';
    record(world, 'customer.subscription.updated', subscription, { status: before });
    record(world, 'customer.subscription.paused', subscription);
    return;
  }
  const items = subscription.items.map((id) => world.store.must('subscription_item', id));
  const old = items.map((item) => ({ item, period: periodOf(item) }));
  change(world, 'customer.subscription.updated', subscription, () => {
    subscription.status = 'active';
    for (const item of items) moveOn(world, subscription, item, nowFor(world, subscription));
  });
  billCycle(world, subscription, old);
}
