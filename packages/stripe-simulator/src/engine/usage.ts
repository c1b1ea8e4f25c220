import type { Subscription } from '../objects/subscription.ts';
import type { SubscriptionItem } from '../objects/subscriptionItem.ts';
import type { World } from '../world/world.ts';
import type { Period } from './period.ts';

/** What a metered item's meter counted for the customer in the period. */
export function usageOf(
  world: World,
  subscription: Subscription,
  item: SubscriptionItem,
  period: Period,
): number {
  const price = world.store.must('price', item.price);
  const meter = world.store.get('billing.meter', price.recurring?.meter);
  return meter ? aggregate(world, meter.id, subscription.customer, period) : 0;
}

export function aggregate(world: World, meterId: string, customer: string, period: Period): number {
  const meter = world.store.must('billing.meter', meterId);
  const values = world.store
    .of('billing.meter_event', customer)
    .filter((event) => event.event_name === meter.event_name)
    .filter((event) => event.timestamp >= period.start && event.timestamp < period.end)
    .map((event) => Number(event.payload[meter.value_key] ?? 1));
  if (meter.formula === 'count') return values.length;
  if (meter.formula === 'last') return values.at(-1) ?? 0;
  return values.reduce((sum, value) => sum + value, 0);
}
