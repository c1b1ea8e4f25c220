import type { Subscription } from '../objects/subscription.ts';
import { record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { voidInvoice } from './invoicing.ts';

/** Ends a subscription for good. Drafts of it are never finalized; open invoices stay open. */
export function endSubscription(
  world: World,
  subscription: Subscription,
  reason: string | null,
  at?: number,
): void {
  const now = at ?? nowFor(world, subscription);
  subscription.status = 'canceled';
  subscription.ended_at = now;
  subscription.canceled_at ??= now;
  if (reason !== null) subscription.cancellation.reason = reason;
  dropPendingUpdate(world, subscription);
  for (const invoice of world.store.of('invoice', subscription.customer)) {
    if (invoice.subscription === subscription.id && invoice.status === 'draft') {
      invoice.auto_advance = false;
      invoice.automatically_finalizes_at = null;
      invoice.next_payment_attempt = null;
    }
  }
  releaseSchedule(world, subscription);
  record(world, 'customer.subscription.deleted', subscription);
}

/** The first payment never came: 23 hours after its start an incomplete subscription is given up. */
export function expireIncomplete(world: World, subscription: Subscription): void {
  const now = nowFor(world, subscription);
  const before = subscription.status;
  subscription.status = 'incomplete_expired';
  subscription.ended_at = now;
  const invoice = world.store.get('invoice', subscription.latest_invoice);
  if (invoice?.status === 'open') voidInvoice(world, invoice);
  releaseSchedule(world, subscription);
  record(world, 'customer.subscription.updated', subscription, { status: before, ended_at: null });
}

/** A change that waited for its payment no longer does. */
export function dropPendingUpdate(world: World, subscription: Subscription): void {
  const pending = subscription.pending_update;
  if (!pending) return;
  subscription.pending_update = null;
  const invoice = world.store.get('invoice', pending.invoice);
  if (invoice?.status === 'open') voidInvoice(world, invoice);
}

function releaseSchedule(world: World, subscription: Subscription): void {
  const schedule = world.store.get('subscription_schedule', subscription.schedule);
  if (schedule?.status !== 'active') return;
  schedule.status = 'canceled';
  schedule.canceled_at = nowFor(world, subscription);
  record(world, 'subscription_schedule.canceled', schedule);
}
