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
  const now = nowFor(world, subscription);
  const at = wanted.prorationDate ?? now;
  const before = copyItems(world, subscription);
  const kept = {
    anchor: subscription.billing_cycle_anchor,
    trialEnd: subscription.trial_end,
    status: subscription.status,
  };
  const wasTrialing = subscription.status === 'trialing';

  for (const one of wanted.items) applyItem(world, subscription, one);
  const trialEnds = wasTrialing && wanted.trialEnd !== null && wanted.trialEnd <= now;
  if (wanted.trialEnd !== null) moveTrial(subscription, wanted.trialEnd, now);
  const starts =
    wanted.resetAnchor || trialEnds || changesIntervalAtBoundary(world, subscription, before, now);
  if (starts) subscription.billing_cycle_anchor = now;
  movePeriods(world, subscription, before, now, starts);
  if (subscription.cancel_at_period_end) subscription.cancel_at = earliestPeriodEnd(world, subscription);

  const after = copyItems(world, subscription);
  if (subscription.status === 'trialing') return;
  const credits =
    wanted.proration === 'none' || wasTrialing
      ? []
      : prorate(world, subscription, before, starts ? [] : after, at);
  if (!starts && (wanted.proration !== 'always_invoice' || credits.length === 0)) {
    if (!hasLongerPeriod(before, after) || wanted.proration === 'none') return;
  }

  const lines = starts
    ? after
        .filter((item) => item.quantity !== null)
        .map((item) =>
          periodLine(
            world,
            subscription,
            item,
            { start: item.current_period_start, end: item.current_period_end },
            'regular',
          ),
        )
    : [];
  const invoice = draftInvoice(world, {
    customer: subscription.customer,
    currency: subscription.currency,
    reason: 'subscription_update',
    subscription,
    lines,
    periodStart: before[0]?.current_period_start ?? now,
    prorationDate: wanted.prorationDate,
    takeItems: true,
    autoAdvance: false,
  });
  const earlier = subscription.latest_invoice;
  subscription.latest_invoice = invoice.id;
  invoice.auto_advance = true;
  finalizeInvoice(world, invoice);
  if (invoice.status === 'paid' || subscription.collection_method === 'send_invoice') return;
  if (wanted.behavior !== 'pending_if_incomplete') {
    if (wanted.behavior !== 'default_incomplete') payInvoice(world, invoice, { automatic: false });
    return;
  }
  subscription.pending_update = {
    expires_at: now + pendingSeconds,
    invoice: invoice.id,
    items: after,
    anchor: subscription.billing_cycle_anchor,
    trialEnd: subscription.trial_end,
  };
  restoreItems(world, subscription, before);
  subscription.billing_cycle_anchor = kept.anchor;
  subscription.trial_end = kept.trialEnd;
  subscription.status = kept.status;
  payInvoice(world, invoice, { automatic: false });
  if (subscription.pending_update && earlier) subscription.latest_invoice = invoice.id;
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

/** Going to a longer interval is billed at once, whatever was asked about prorations. */
function hasLongerPeriod(before: readonly SubscriptionItem[], after: readonly SubscriptionItem[]): boolean {
  return after.some((item) => {
    const old = before.find((one) => one.id === item.id);
    return old !== undefined && old.current_period_end !== item.current_period_end;
  });
}
