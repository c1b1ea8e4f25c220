import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import { change } from '../world/record.ts';
import type { World } from '../world/world.ts';
import { dropPendingUpdate } from './subscriptionEnd.ts';

/** The invoice of a waiting change was paid: the change takes effect. */
export function applyPendingUpdate(world: World, subscription: Subscription): void {
  const pending = subscription.pending_update;
  if (!pending) return;
  change(world, 'customer.subscription.pending_update_applied', subscription, () => {
    subscription.pending_update = null;
    restoreItems(world, subscription, pending.items);
    subscription.billing_cycle_anchor = pending.anchor;
    subscription.trial_end = pending.trialEnd;
  });
}

/** Nobody paid in time: the change never happens and its invoice is void. */
export function expirePendingUpdate(world: World, subscription: Subscription): void {
  change(world, 'customer.subscription.pending_update_expired', subscription, () =>
    dropPendingUpdate(world, subscription),
  );
}

/** The subscription's items as they are, to be put back or applied later. */
export function copyItems(world: World, subscription: Subscription): SubscriptionItem[] {
  return subscription.items.map((id) => structuredClone(world.store.must('subscription_item', id)));
}

export function restoreItems(
  world: World,
  subscription: Subscription,
  items: readonly SubscriptionItem[],
): void {
  for (const id of subscription.items) world.store.must('subscription_item', id).deleted = true;
  for (const item of items) {
    const kept = world.store.get('subscription_item', item.id);
    if (kept) Object.assign(kept, structuredClone(item));
    else world.store.add(structuredClone(item));
  }
  subscription.items = items.map((item) => item.id);
}
