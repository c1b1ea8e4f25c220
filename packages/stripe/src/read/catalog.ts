import type { FoundPrice, FoundProduct } from '@member-console/domain/billing';
import type { Stripe } from 'stripe';
import { orMissing } from '../calls/errors.ts';
import type { OpenStripe } from '../openStripe.ts';
import { idOf } from './idOf.ts';

/** A product that was deleted there is none. */
export async function fetchProduct({ calls }: OpenStripe, id: string): Promise<FoundProduct | null> {
  const product: Stripe.Product | Stripe.DeletedProduct | null = await orMissing(
    calls.ask('fetch a product', (stripe) => stripe.products.retrieve(id)),
  );
  if (product === null || product.deleted) return null;
  return {
    stripeProduct: product.id,
    name: product.name,
    description: product.description ?? '',
    isActive: product.active,
  };
}

export async function fetchPrice({ calls }: OpenStripe, id: string): Promise<FoundPrice | null> {
  const price = await orMissing(calls.ask('fetch a price', (stripe) => stripe.prices.retrieve(id)));
  return price && !('deleted' in price) ? readPrice(price) : null;
}

export function readPrice(price: Stripe.Price): FoundPrice {
  return {
    stripePrice: price.id,
    stripeProduct: idOf(price.product),
    currency: price.currency,
    amountMinor: price.unit_amount === null ? null : BigInt(price.unit_amount),
    interval: price.recurring?.interval ?? null,
    intervalCount: price.recurring?.interval_count ?? 1,
    taxBehavior: price.tax_behavior ?? 'unspecified',
    isActive: price.active,
  };
}
