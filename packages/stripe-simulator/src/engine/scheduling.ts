import type { Phase, Schedule } from '../objects/schedule.ts';
import type { Subscription } from '../objects/subscription.ts';
import { change, record } from '../world/record.ts';
import { nowFor, type World } from '../world/world.ts';
import { changeSubscription, type ItemChange, plainChange } from './changing.ts';
import { addDiscounts, plainSubscription, subscribe } from './subscribing.ts';
import { endSubscription } from './subscriptionEnd.ts';

/** When the schedule has something to do next; null when nothing is left. */
export function nextStep(schedule: Schedule): number | null {
  if (schedule.status === 'not_started') return schedule.phases[0]?.start_date ?? null;
  if (schedule.status !== 'active') return null;
  return schedule.phases[schedule.current]?.end_date ?? null;
}

/** Does what the schedule says for now: the first phase, the next one, or the end. */
export function step(world: World, schedule: Schedule): void {
  const next = schedule.phases[schedule.current + 1];
  if (next) enterPhase(world, schedule, next);
  else complete(world, schedule);
}

function enterPhase(world: World, schedule: Schedule, phase: Phase): void {
  change(world, 'subscription_schedule.updated', schedule, () => {
    schedule.status = 'active';
    schedule.current += 1;
  });
  const subscription = world.store.get('subscription', schedule.subscription);
  if (!subscription) {
    start(world, schedule, phase);
    return;
  }
  change(world, 'customer.subscription.updated', subscription, () => {
    Object.assign(subscription.metadata, phase.metadata);
    if (phase.description !== null) subscription.description = phase.description;
    if (phase.discounts.length > 0)
      addDiscounts(world, subscription, phase.discounts, nowFor(world, subscription));
    changeSubscription(world, subscription, {
      ...plainChange,
      items: itemChanges(world, subscription, phase),
      proration: phase.proration_behavior,
      resetAnchor: phase.billing_cycle_anchor === 'phase_start',
      trialEnd: phase.trial_end,
    });
  });
}

function start(world: World, schedule: Schedule, phase: Phase): void {
  const subscription = subscribe(world, {
    ...plainSubscription,
    customer: schedule.customer,
    items: phase.items,
    discounts: phase.discounts,
    metadata: phase.metadata,
    trialEnd: phase.trial_end,
    defaultPaymentMethod: schedule.defaultPaymentMethod,
    schedule: schedule.id,
  });
  schedule.subscription = subscription.id;
}

/** Makes the subscription's items those of the phase; an item keeps its id where it can. */
function itemChanges(world: World, subscription: Subscription, phase: Phase): ItemChange[] {
  const left = subscription.items.map((id) => world.store.must('subscription_item', id));
  const take = (price: string) => {
    const place = left.findIndex((item) => item.price === price);
    return place < 0 ? undefined : left.splice(place, 1)[0];
  };
  const exact = phase.items.map((wanted) => ({ wanted, item: take(wanted.price) }));
  const changes = exact.map(({ wanted, item }): ItemChange => {
    const kept = item ?? left.shift();
    return {
      ...(kept ? { id: kept.id } : {}),
      price: wanted.price,
      ...(wanted.quantity === null ? {} : { quantity: wanted.quantity }),
      metadata: wanted.metadata,
    };
  });
  return [...changes, ...left.map((item) => ({ id: item.id, deleted: true }))];
}

function complete(world: World, schedule: Schedule): void {
  const now = nowFor(world, schedule);
  const subscription = world.store.get('subscription', schedule.subscription);
  if (schedule.end_behavior === 'release') {
    release(world, schedule);
    return;
  }
  schedule.status = 'completed';
  schedule.completed_at = now;
  record(world, 'subscription_schedule.completed', schedule);
  if (subscription && subscription.status !== 'canceled') endSubscription(world, subscription, null, now);
}

/** Lets the subscription go on by itself. */
export function release(world: World, schedule: Schedule): void {
  const subscription = world.store.get('subscription', schedule.subscription);
  schedule.status = 'released';
  schedule.released_at = nowFor(world, schedule);
  schedule.released_subscription = schedule.subscription;
  schedule.subscription = null;
  record(world, 'subscription_schedule.released', schedule);
  if (subscription)
    change(world, 'customer.subscription.updated', subscription, (entity) => (entity.schedule = null));
}

export function cancelSchedule(world: World, schedule: Schedule): void {
  const subscription = world.store.get('subscription', schedule.subscription);
  schedule.status = 'canceled';
  schedule.canceled_at = nowFor(world, schedule);
  record(world, 'subscription_schedule.canceled', schedule);
  if (subscription && subscription.status !== 'canceled')
    endSubscription(world, subscription, 'cancellation_requested');
}
