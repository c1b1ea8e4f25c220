import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export type Interval = 'day' | 'week' | 'month' | 'year';

export interface Price {
  readonly id: string;
  readonly object: 'price';
  readonly created: number;
  active: boolean;
  readonly currency: string;
  lookup_key: string | null;
  metadata: Metadata;
  nickname: string | null;
  readonly product: string;
  readonly recurring: Recurring | null;
  tax_behavior: string;
  /** In the currency's smallest unit; a fraction only when `unit_amount_decimal` was given. */
  readonly unitAmount: number;
}

export interface Recurring {
  readonly interval: Interval;
  readonly interval_count: number;
  readonly usage_type: 'licensed' | 'metered';
  readonly meter: string | null;
}

export function renderPrice(_world: World, price: Price): Json {
  return {
    id: price.id,
    object: 'price',
    active: price.active,
    billing_scheme: 'per_unit',
    created: price.created,
    currency: price.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: price.lookup_key,
    metadata: price.metadata,
    nickname: price.nickname,
    product: price.product,
    recurring: price.recurring && {
      interval: price.recurring.interval,
      interval_count: price.recurring.interval_count,
      meter: price.recurring.meter,
      trial_period_days: null,
      usage_type: price.recurring.usage_type,
    },
    tax_behavior: price.tax_behavior,
    tiers_mode: null,
    transform_quantity: null,
    type: price.recurring ? 'recurring' : 'one_time',
    unit_amount: Number.isInteger(price.unitAmount) ? price.unitAmount : null,
    unit_amount_decimal: String(price.unitAmount),
  };
}

/** The same price in the words of the older plan, which subscription items still carry. */
export function renderPlan(price: Price): Json {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: Number.isInteger(price.unitAmount) ? price.unitAmount : null,
    amount_decimal: String(price.unitAmount),
    billing_scheme: 'per_unit',
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: price.recurring?.meter ?? null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: price.recurring?.usage_type ?? 'licensed',
  };
}
