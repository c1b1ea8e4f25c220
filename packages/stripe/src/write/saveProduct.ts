import { randomUUID } from 'node:crypto';
import type { FoundProduct, ProductToSave, Saved } from '@member-console/domain/billing';
import { makeOnce } from '../calls/makeOnce.ts';
import { marks } from '../metadata.ts';
import type { OpenStripe } from '../openStripe.ts';
import { fetchProduct } from '../read/catalog.ts';
import { keyOf } from './keyOf.ts';

/** Its id there is made of ours, so there can be no second one. */
export async function saveProduct(open: OpenStripe, wanted: ProductToSave): Promise<Saved> {
  const id = stripeProductId(wanted.productId);
  const product = (await fetchProduct(open, id)) ?? (await made(open, id, wanted));
  if (!saysAll(product, wanted)) await say(open, id, wanted);
  return { kind: 'saved', stripeId: id };
}

export const stripeProductId = (productId: string) => productId.replaceAll('-', '');

async function made(
  { calls, ...open }: OpenStripe,
  id: string,
  wanted: ProductToSave,
): Promise<FoundProduct> {
  const { name, description, isActive, productId } = wanted;
  const params = {
    id,
    name,
    active: isActive,
    metadata: marks({ product: productId }),
    ...(description === '' ? {} : { description }),
  };
  const find = () => fetchProduct({ calls, ...open }, id);
  return makeOnce(keyOf(`product:${id}`, params), find, async (key) => {
    await calls.write('make a product', key, (stripe, options) => stripe.products.create(params, options));
    return { stripeProduct: id, name, description, isActive };
  });
}

function saysAll(product: FoundProduct, wanted: ProductToSave): boolean {
  return (
    product.name === wanted.name &&
    product.description === wanted.description &&
    product.isActive === wanted.isActive
  );
}

async function say({ calls }: OpenStripe, id: string, wanted: ProductToSave): Promise<void> {
  const { name, description, isActive } = wanted;
  await calls.write('change a product', randomUUID(), (stripe, options) =>
    stripe.products.update(id, { name, description, active: isActive }, options),
  );
}
