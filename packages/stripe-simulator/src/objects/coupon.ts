import { nowOn, type World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface Coupon {
  readonly id: string;
  readonly object: 'coupon';
  readonly created: number;
  deleted: boolean;
  readonly amount_off: number | null;
  readonly currency: string | null;
  readonly percent_off: number | null;
  readonly duration: 'forever' | 'once' | 'repeating';
  readonly duration_in_months: number | null;
  readonly max_redemptions: number | null;
  readonly redeem_by: number | null;
  metadata: Metadata;
  name: string | null;
  times_redeemed: number;
}

export function renderCoupon(world: World, coupon: Coupon): Json {
  return {
    id: coupon.id,
    object: 'coupon',
    amount_off: coupon.amount_off,
    created: coupon.created,
    currency: coupon.currency,
    duration: coupon.duration,
    duration_in_months: coupon.duration_in_months,
    livemode: false,
    max_redemptions: coupon.max_redemptions,
    metadata: coupon.metadata,
    name: coupon.name,
    percent_off: coupon.percent_off,
    redeem_by: coupon.redeem_by,
    times_redeemed: coupon.times_redeemed,
    valid: isCouponValid(world, coupon),
  };
}

export function isCouponValid(world: World, coupon: Coupon): boolean {
  const left = coupon.max_redemptions === null || coupon.times_redeemed < coupon.max_redemptions;
  const inTime = coupon.redeem_by === null || nowOn(world, null) <= coupon.redeem_by;
  return !coupon.deleted && left && inTime;
}
