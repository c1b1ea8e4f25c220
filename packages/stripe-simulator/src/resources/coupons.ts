import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import { type Coupon, isCouponValid } from '../objects/coupon.ts';
import type { PromotionCode } from '../objects/promotionCode.ts';
import { change, record } from '../world/record.ts';
import { nowOn, type World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { mergedMetadata } from './given.ts';

export const couponRoutes: readonly Route[] = [
  route('POST', '/v1/coupons', 'couponCreate', createCoupon),
  route('GET', '/v1/coupons', 'couponList', listCoupons),
  route('GET', '/v1/coupons/:id', 'couponRetrieve', ({ world, id }) => found(world, 'coupon', id)),
  route('POST', '/v1/coupons/:id', 'couponUpdate', updateCoupon),
  route('DELETE', '/v1/coupons/:id', null, removeCoupon),
  route('POST', '/v1/promotion_codes', 'promotionCodeCreate', createCode),
  route('GET', '/v1/promotion_codes', 'promotionCodeList', listCodes),
  route('GET', '/v1/promotion_codes/:id', 'promotionCodeRetrieve', ({ world, id }) =>
    found(world, 'promotion_code', id),
  ),
  route('POST', '/v1/promotion_codes/:id', 'promotionCodeUpdate', updateCode),
];

function createCoupon({ world, params }: Call<Stripe.CouponCreateParams>) {
  if ((params.percent_off === undefined) === (params.amount_off === undefined)) {
    throw invalidParameter('You must pass either percent_off or amount_off, and not both.', 'percent_off');
  }
  if (params.amount_off !== undefined && params.currency === undefined) {
    throw invalidParameter('Missing required param: currency.', 'currency', 'parameter_missing');
  }
  const coupon = world.store.add<Coupon>({
    id: params.id ?? world.ids.text(8),
    object: 'coupon',
    created: nowOn(world, null),
    deleted: false,
    amount_off: params.amount_off ?? null,
    currency: params.currency ?? null,
    percent_off: params.percent_off ?? null,
    duration: (params.duration as Coupon['duration'] | undefined) ?? 'once',
    duration_in_months: params.duration_in_months ?? null,
    max_redemptions: params.max_redemptions ?? null,
    redeem_by: params.redeem_by ?? null,
    metadata: mergedMetadata(params.metadata, {}),
    name: params.name ?? null,
    times_redeemed: 0,
  });
  record(world, 'coupon.created', coupon);
  return coupon;
}

function updateCoupon({ world, params, id }: Call<Stripe.CouponUpdateParams>) {
  const coupon = foundLiving(world, 'coupon', id);
  return change(world, 'coupon.updated', coupon, () => {
    coupon.name = params.name ?? coupon.name;
    coupon.metadata = mergedMetadata(params.metadata, coupon.metadata);
  });
}

function removeCoupon({ world, id }: Call<unknown>) {
  const coupon = foundLiving(world, 'coupon', id);
  record(world, 'coupon.deleted', coupon);
  coupon.deleted = true;
  return coupon;
}

function listCoupons({ world, params }: Call<Stripe.CouponListParams>) {
  const coupons = world.store
    .all('coupon')
    .filter((one) => !one.deleted && within(params.created, one.created));
  return listing('/v1/coupons', params, coupons);
}

function createCode({ world, params }: Call<Stripe.PromotionCodeCreateParams>) {
  const coupon = foundLiving(world, 'coupon', params.promotion.coupon ?? '', 'promotion[coupon]');
  const code = params.code ?? world.ids.text(8, 36);
  if (world.store.all('promotion_code').some((one) => one.active && one.code === code)) {
    throw invalidRequest('An active promotion code with the same code already exists.', { param: 'code' });
  }
  const promotionCode = world.store.add<PromotionCode>({
    id: world.ids.next('promo'),
    object: 'promotion_code',
    created: nowOn(world, null),
    active: params.active ?? true,
    code,
    coupon: coupon.id,
    customer: params.customer ?? null,
    expires_at: params.expires_at ?? null,
    max_redemptions: params.max_redemptions ?? null,
    metadata: mergedMetadata(params.metadata, {}),
    times_redeemed: 0,
  });
  record(world, 'promotion_code.created', promotionCode);
  return promotionCode;
}

function updateCode({ world, params, id }: Call<Stripe.PromotionCodeUpdateParams>) {
  const code = found(world, 'promotion_code', id);
  return change(world, 'promotion_code.updated', code, () => {
    code.active = params.active ?? code.active;
    code.metadata = mergedMetadata(params.metadata, code.metadata);
  });
}

function listCodes({ world, params }: Call<Stripe.PromotionCodeListParams>) {
  const codes = world.store
    .all('promotion_code')
    .filter((one) => params.active === undefined || one.active === params.active)
    .filter((one) => params.code === undefined || one.code === params.code)
    .filter((one) => params.coupon === undefined || one.coupon === params.coupon)
    .filter((one) => within(params.created, one.created));
  return listing('/v1/promotion_codes', params, codes);
}

/** What `discounts` asks for, checked: each a coupon or a promotion code that may be used now. */
export function wantedDiscounts(
  world: World,
  given: '' | null | undefined | readonly { coupon?: string; promotion_code?: string }[],
): { coupon: string; promotion_code: string | null }[] {
  return (given || []).map((one, place) => {
    const code =
      one.promotion_code === undefined
        ? null
        : found(world, 'promotion_code', one.promotion_code, `discounts[${place}][promotion_code]`);
    const coupon = foundLiving(
      world,
      'coupon',
      code?.coupon ?? one.coupon ?? '',
      `discounts[${place}][coupon]`,
    );
    if (!isCouponValid(world, coupon) || (code !== null && !isCodeUsable(world, code))) {
      throw invalidRequest(
        code ? `Promotion code ${code.code} is no longer valid.` : `Coupon ${coupon.id} is no longer valid.`,
        {
          code: 'coupon_expired',
          param: 'discounts',
        },
      );
    }
    return { coupon: coupon.id, promotion_code: code?.id ?? null };
  });
}

function isCodeUsable(world: World, code: PromotionCode): boolean {
  const left = code.max_redemptions === null || code.times_redeemed < code.max_redemptions;
  return code.active && left && (code.expires_at === null || nowOn(world, null) <= code.expires_at);
}
