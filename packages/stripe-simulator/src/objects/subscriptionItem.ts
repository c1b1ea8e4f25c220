import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';
import { renderPlan, renderPrice } from './price.ts';

export interface SubscriptionItem {
  readonly id: string;
  readonly object: 'subscription_item';
  readonly created: number;
  deleted: boolean;
  readonly subscription: string;
  price: string;
  /** Null for metered prices. */
  quantity: number | null;
  current_period_start: number;
  current_period_end: number;
  metadata: Metadata;
}

export function renderSubscriptionItem(world: World, item: SubscriptionItem): Json {
  const price = world.store.must('price', item.price);
  return {
    id: item.id,
    object: 'subscription_item',
    billing_thresholds: null,
    created: item.created,
    current_period_end: item.current_period_end,
    current_period_start: item.current_period_start,
    current_trial: null,
    discounts: [],
    metadata: item.metadata,
    plan: renderPlan(price),
    price: renderPrice(world, price),
    ...(item.quantity === null ? {} : { quantity: item.quantity }),
    subscription: item.subscription,
    tax_rates: [],
  };
}
