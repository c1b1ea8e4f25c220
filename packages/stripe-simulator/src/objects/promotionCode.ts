import type { World } from '../world/world.ts';
import type { Json, Metadata } from './json.ts';

export interface PromotionCode {
  readonly id: string;
  readonly object: 'promotion_code';
  readonly created: number;
  active: boolean;
  readonly code: string;
  readonly coupon: string;
  readonly customer: string | null;
  readonly expires_at: number | null;
  readonly max_redemptions: number | null;
  metadata: Metadata;
  times_redeemed: number;
}

export function renderPromotionCode(_world: World, code: PromotionCode): Json {
  return {
    id: code.id,
    object: 'promotion_code',
    active: code.active,
    code: code.code,
    created: code.created,
    customer: code.customer,
    customer_account: null,
    expires_at: code.expires_at,
    livemode: false,
    max_redemptions: code.max_redemptions,
    metadata: code.metadata,
    promotion: { coupon: code.coupon, type: 'coupon' },
    restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
    times_redeemed: code.times_redeemed,
  };
}
