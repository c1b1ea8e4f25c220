import { randomUUID } from 'node:crypto';
import type { FoundPrice, PriceToSave, Saved } from '@member-console/domain/billing';
import { Refused } from '../calls/errors.ts';
import { makeOnce } from '../calls/makeOnce.ts';
import { marks } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';
import { readPrice } from '../read/catalog.ts';

/** Our id is its lookup key, so there can be no second one. What it costs never changes, only whether it is sold. */
export async function savePrice(open: OpenStripe, wanted: PriceToSave): Promise<Saved> {
  const price = (await priceOf(open, wanted.priceId)) ?? (await made(open, wanted));
  if (!isSame(price, wanted)) {
    throw new Refused(409, 'price_differs', 'The price that carries this lookup key costs something else.');
  }
  if (price.isActive !== wanted.isActive) await say(open, price.stripePrice, wanted.isActive);
  return { kind: 'saved', stripeId: price.stripePrice };
}

async function priceOf({ calls }: OpenStripe, priceId: string): Promise<FoundPrice | null> {
  const found = await calls.ask('find a price', (stripe) =>
    stripe.prices.list({ lookup_keys: [priceId], limit: 1 }),
  );
  const price = found.data[0];
  return price ? readPrice(price) : null;
}

function made(open: OpenStripe, wanted: PriceToSave): Promise<FoundPrice> {
  const { priceId, interval, intervalCount } = wanted;
  const params = {
    currency: wanted.currency.toLowerCase(),
    lookup_key: priceId,
    metadata: marks({ price: priceId }),
    product: wanted.stripeProduct,
    tax_behavior: wanted.taxBehavior,
    unit_amount: Number(wanted.amountMinor),
    ...(interval === null ? {} : { recurring: { interval, interval_count: intervalCount } }),
  };
  return makeOnce(
    `price:${priceId}`,
    () => priceOf(open, priceId),
    async (key) =>
      readPrice(
        await open.calls.write('make a price', key, (stripe, options) =>
          stripe.prices.create(params, options),
        ),
      ),
  );
}

function isSame(price: FoundPrice, wanted: PriceToSave): boolean {
  return (
    price.amountMinor === wanted.amountMinor &&
    price.currency === wanted.currency.toLowerCase() &&
    price.interval === wanted.interval &&
    price.stripeProduct === wanted.stripeProduct &&
    (wanted.interval === null || price.intervalCount === wanted.intervalCount)
  );
}

async function say({ calls }: OpenStripe, id: string, isActive: boolean): Promise<void> {
  await calls.write('change a price', randomUUID(), (stripe, options) =>
    stripe.prices.update(id, { active: isActive }, options),
  );
}
