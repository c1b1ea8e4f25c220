import { randomUUID } from 'node:crypto';
import type { CouponToSave, PromotionCodeToSave, Saved } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import { marked, marks } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';

/** Our id is Stripe's. What it takes off never changes, only what it is called. */
export async function saveCoupon(open: OpenStripe, wanted: CouponToSave): Promise<Saved> {
  const { couponId: id, name } = wanted;
  const find = () => orMissing(open.calls.ask('fetch a coupon', (stripe) => stripe.coupons.retrieve(id)));
  const coupon =
    (await find()) ??
    (await makeOnce(`coupon:${id}`, find, (key) =>
      open.calls.write('make a coupon', key, (stripe, options) =>
        stripe.coupons.create({ id, ...offOf(wanted), ...durationOf(wanted) }, options),
      ),
    ));
  if (coupon.name !== name) {
    await open.calls.write('change a coupon', randomUUID(), (stripe, options) =>
      stripe.coupons.update(id, { name }, options),
    );
  }
  return { kind: 'saved', stripeId: id };
}

function offOf({ off }: CouponToSave): Stripe.CouponCreateParams {
  return off.kind === 'percent'
    ? { percent_off: off.percent }
    : { amount_off: Number(off.amountMinor), currency: off.currency.toLowerCase() };
}

function durationOf({ lasts }: CouponToSave): Stripe.CouponCreateParams {
  return typeof lasts === 'string'
    ? { duration: lasts }
    : { duration: 'repeating', duration_in_months: lasts.months };
}

/** Found again by our mark among those of its word: an old one may have had the same. */
export async function savePromotionCode(open: OpenStripe, wanted: PromotionCodeToSave): Promise<Saved> {
  const { calls } = open;
  const { promotionCodeId, code, expiresAt, maxRedemptions } = wanted;
  const find = async () => {
    const codes = await calls.ask('find a promotion code', (stripe) =>
      stripe.promotionCodes.list({ code, limit: 100 }),
    );
    return codes.data.find(({ metadata }) => marked(metadata, 'promotionCode') === promotionCodeId) ?? null;
  };
  const params = {
    code,
    metadata: marks({ promotionCode: promotionCodeId }),
    promotion: { type: 'coupon' as const, coupon: wanted.stripeCoupon },
    ...(expiresAt === null ? {} : { expires_at: Math.floor(expiresAt.getTime() / 1000) }),
    ...(maxRedemptions === null ? {} : { max_redemptions: maxRedemptions }),
  };
  const standing =
    (await find()) ??
    (await makeOnce(`promotion-code:${promotionCodeId}`, find, (key) =>
      calls.write('make a promotion code', key, (stripe, options) =>
        stripe.promotionCodes.create(params, options),
      ),
    ));
  if (standing.active !== wanted.isActive) {
    await calls.write('change a promotion code', randomUUID(), (stripe, options) =>
      stripe.promotionCodes.update(standing.id, { active: wanted.isActive }, options),
    );
  }
  return { kind: 'saved', stripeId: standing.id };
}
