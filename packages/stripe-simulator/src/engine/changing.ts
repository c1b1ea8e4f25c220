import type { Invoice } from '../objects/invoice.ts';
import type { Metadata } from '../objects/json.ts';
import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import { nowFor, type World } from '../world/world.ts';
import { payInvoice } from './billing.ts';
import { draftInvoice, finalizeInvoice } from './invoicing.ts';
import { periodLine } from './lines.ts';
import { copyItems, restoreItems } from './pendingUpdate.ts';
import { periodAround } from './period.ts';
import { prorate } from './proration.ts';
import { addItem, earliestPeriodEnd } from './subscribing.ts';

export interface ItemChange {
  readonly id?: string;
  readonly price?: string;
  readonly quantity?: number;
  readonly deleted?: boolean;
  readonly metadata?: Metadata;
}

export interface Change {
  readonly items: readonly ItemChange[];
  readonly proration: 'always_invoice' | 'create_prorations' | 'none';
  readonly prorationDate: number | null;
  /** Start the billing cycle anew now. */
  readonly resetAnchor: boolean;
  /** Null leaves the trial as it is. */
  readonly trialEnd: number | null;
  readonly behavior:
    | 'allow_incomplete'
    | 'default_incomplete'
    | 'error_if_incomplete'
    | 'pending_if_incomplete';
}

export const plainChange: Change = {
  items: [],
  proration: 'create_prorations',
  prorationDate: null,
  resetAnchor: false,
  trialEnd: null,
  behavior: 'allow_incomplete',
};

const pendingSeconds = 23 * 3600;

/** Changes what a subscription bills, bills the difference as asked, and charges it when that is due now. */
export function changeSubscription(world: World, subscription: Subscription, wanted: Change): void {
  const before = momentOf(world, subscription);
  const starts = apply(world, subscription, before, wanted);
  if (subscription.status === 'trialing') return;
  const invoice = billChange(world, subscription, before, wanted, starts);
  if (invoice?.status !== 'open' || subscription.collection_method === 'send_invoice') return;
  if (wanted.behavior === 'pending_if_incomplete') holdBack(world, subscription, before, invoice);
  if (wanted.behavior !== 'default_incomplete') payInvoice(world, invoice);
}

/** What a change starts from, and what it goes back to while it waits to be paid. */
interface Moment {
  readonly items: readonly SubscriptionItem[];
  readonly anchor: number;
  readonly trialEnd: number | null;
  readonly status: Subscription['status'];
}

function momentOf(world: World, subscription: Subscription): Moment {
  return {
    items: copyItems(world, subscription),
    anchor: subscription.billing_cycle_anchor,
    trialEnd: subscription.trial_end,
    status: subscription.status,
  };
}

/** Makes the subscription what was asked for; tells whether a new billing cycle begins with it. */
function apply(world: World, subscription: Subscription, before: Moment, wanted: Change): boolean {
  const now = nowFor(world, subscription);
  for (const one of wanted.items) applyItem(world, subscription, one);
  if (wanted.trialEnd !== null) moveTrial(subscription, wanted.trialEnd, now);
  const trialEnded = before.status === 'trialing' && subscription.status !== 'trialing';
  const starts =
    wanted.resetAnchor || trialEnded || changesIntervalAtBoundary(world, subscription, before.items, now);
  if (starts) subscription.billing_cycle_anchor = now;
  movePeriods(world, subscription, before.items, now, starts);
  if (subscription.cancel_at_period_end) subscription.cancel_at = earliestPeriodEnd(world, subscription);
  return starts;
}

/** The invoice of the change, when there is one now: for a new cycle, a longer period, or because it was asked for. */
function billChange(
  world: World,
  subscription: Subscription,
  before: Moment,
  wanted: Change,
  starts: boolean,
): Invoice | null {
  const after = copyItems(world, subscription);
  const prorates = wanted.proration !== 'none' && before.status !== 'trialing';
  const at = wanted.prorationDate ?? nowFor(world, subscription);
  const parts = prorates ? prorate(world, subscription, before.items, starts ? [] : after, at) : [];
  const asked = wanted.proration === 'always_invoice' && parts.length > 0;
  if (!starts && !asked && !(prorates && hasOtherPeriod(before.items, after))) return null;
  const invoice = draftInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'subscription_update',
    subscription,
    lines: starts ? after.filter((item) => item.quantity !== null).map(wholePeriod) : [],
    periodStart: before.items[0]?.current_period_start ?? at,
    prorationDate: wanted.prorationDate,
    takeItems: true,
    autoAdvance: false,
  });
  subscription.latest_invoice = invoice.id;
  invoice.auto_advance = true;
  finalizeInvoice(world, invoice);
  return invoice;

  function wholePeriod(item: SubscriptionItem) {
    const period = { start: item.current_period_start, end: item.current_period_end };
    return periodLine(world, subscription, item, period, 'regular');
  }
}

/** Keeps the change for when its invoice is paid, and puts back what was. */
function holdBack(world: World, subscription: Subscription, before: Moment, invoice: Invoice): void {
  subscription.pending_update = {
    expires_at: nowFor(world, subscription) + pendingSeconds,
    invoice: invoice.id,
    items: copyItems(world, subscription),
    anchor: subscription.billing_cycle_anchor,
    trialEnd: subscription.trial_end,
  };
  restoreItems(world, subscription, before.items);
  subscription.billing_cycle_anchor = before.anchor;
  subscription.trial_end = before.trialEnd;
  subscription.status = before.status;
}

function applyItem(world: World, subscription: Subscription, wanted: ItemChange): void {
  const item = world.store.get('subscription_item', wanted.id);
  if (!item) {
    addItem(world, subscription, {
      price: wanted.price ?? '',
      quantity: wanted.quantity ?? null,
      metadata: wanted.metadata ?? {},
    });
    return;
  }
  if (wanted.deleted) {
    item.deleted = true;
    subscription.items = subscription.items.filter((id) => id !== item.id);
    return;
  }
  if (wanted.price !== undefined) {
    item.price = wanted.price;
    const metered = world.store.must('price', wanted.price).recurring?.usage_type === 'metered';
    item.quantity = metered ? null : (item.quantity ?? 1);
  }
  if (wanted.quantity !== undefined && item.quantity !== null) item.quantity = wanted.quantity;
  if (wanted.metadata) Object.assign(item.metadata, wanted.metadata);
}

function moveTrial(subscription: Subscription, trialEnd: number, now: number): void {
  if (trialEnd <= now) {
    if (subscription.status !== 'trialing') return;
    subscription.trial_end = now;
    subscription.status = 'active';
    return;
  }
  subscription.status = 'trialing';
  subscription.trial_start ??= now;
  subscription.trial_end = trialEnd;
  subscription.billing_cycle_anchor = trialEnd;
  subscription.trial_warned = false;
}

/** Items keep their place on the anchor's grid; a new interval or a new anchor moves their period. */
function movePeriods(
  world: World,
  subscription: Subscription,
  before: readonly SubscriptionItem[],
  now: number,
  starts: boolean,
): void {
  for (const id of subscription.items) {
    const item = world.store.must('subscription_item', id);
    if (subscription.status === 'trialing' && subscription.trial_end !== null) {
      item.current_period_end = subscription.trial_end;
      continue;
    }
    const old = before.find((one) => one.id === id);
    const recurring = world.store.must('price', item.price).recurring;
    const oldRecurring = old && world.store.must('price', old.price).recurring;
    const sameInterval =
      recurring?.interval === oldRecurring?.interval &&
      recurring?.interval_count === oldRecurring?.interval_count;
    if (!recurring || (sameInterval && !starts)) continue;
    const period = periodAround(subscription.billing_cycle_anchor, recurring, now);
    item.current_period_start = period.start;
    item.current_period_end = period.end;
  }
}

/** At the very end of a period a new interval starts a new cycle. */
function changesIntervalAtBoundary(
  world: World,
  subscription: Subscription,
  before: readonly SubscriptionItem[],
  now: number,
): boolean {
  return subscription.items.some((id) => {
    const old = before.find((one) => one.id === id);
    const price = world.store.must('subscription_item', id).price;
    if (!old || old.price === price || old.current_period_end > now) return false;
    const [left, right] = [old.price, price].map((one) => world.store.must('price', one).recurring);
    return left?.interval !== right?.interval || left?.interval_count !== right?.interval_count;
  });
}

/** Going to another interval is billed at once, unless nothing is to be prorated. */
function hasOtherPeriod(before: readonly SubscriptionItem[], after: readonly SubscriptionItem[]): boolean {
  return after.some((item) => {
    const old = before.find((one) => one.id === item.id);
    return old !== undefined && old.current_period_end !== item.current_period_end;
  });
}
