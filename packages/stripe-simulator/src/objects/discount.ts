import type { World } from '../world/world.ts';
import type { Json } from './json.ts';

/** A coupon at work on a subscription. */
export interface Discount {
  readonly id: string;
  readonly object: 'discount';
  readonly created: number;
  readonly customer: string;
  readonly coupon: string;
  readonly promotion_code: string | null;
  readonly subscription: string;
  readonly start: number;
  /** Null lasts for ever; `start` itself means for the first invoice alone. */
  readonly end: number | null;
}

export function renderDiscount(_world: World, discount: Discount): Json {
  return {
    id: discount.id,
    object: 'discount',
    checkout_session: null,
    customer: discount.customer,
    customer_account: null,
    end: discount.end,
    invoice: null,
    invoice_item: null,
    promotion_code: discount.promotion_code,
    source: { coupon: discount.coupon, type: 'coupon' },
    start: discount.start,
    subscription: discount.subscription,
    subscription_item: null,
  };
}
