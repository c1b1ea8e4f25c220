import type { Stripe } from 'stripe';
import { listing, within } from '../door/listing.ts';
import { type Call, type Route, route } from '../door/route.ts';
import { invalidParameter, invalidRequest } from '../door/stripeError.ts';
import type { Metadata } from '../objects/json.ts';
import type { Interval, Price } from '../objects/price.ts';
import type { Product } from '../objects/product.ts';
import { change, record } from '../world/record.ts';
import { nowOn, type World } from '../world/world.ts';
import { found, foundLiving } from './found.ts';
import { cleared, mergedMetadata } from './given.ts';

export const catalogRoutes: readonly Route[] = [
  route('POST', '/v1/products', 'productCreate', createProduct),
  route('GET', '/v1/products', 'productList', listProducts),
  route('GET', '/v1/products/:id', 'productRetrieve', ({ world, id }) => found(world, 'product', id)),
  route('POST', '/v1/products/:id', 'productUpdate', updateProduct),
  route('DELETE', '/v1/products/:id', null, removeProduct),
  route('POST', '/v1/prices', 'priceCreate', createPrice),
  route('GET', '/v1/prices', 'priceList', listPrices),
  route('GET', '/v1/prices/:id', 'priceRetrieve', ({ world, id }) => found(world, 'price', id)),
  route('POST', '/v1/prices/:id', 'priceUpdate', updatePrice),
];

function createProduct({ world, params }: Call<Stripe.ProductCreateParams>) {
  if (params.id !== undefined && world.store.find(params.id)) {
    throw invalidRequest('Product already exists.', { code: 'resource_already_exists', param: 'id' });
  }
  const product = addProduct(world, params.name, {
    ...params,
    metadata: mergedMetadata(params.metadata, {}),
  });
  if (params.default_price_data) {
    const { unit_amount_decimal: _, ...data } = params.default_price_data;
    const price = createPrice({
      world,
      id: '',
      params: { ...data, product: product.id } as Stripe.PriceCreateParams,
    });
    product.default_price = price.id;
  }
  return product;
}

function addProduct(
  world: World,
  name: string,
  given: Omit<Partial<Stripe.ProductCreateParams>, 'metadata'> & { metadata: Metadata },
): Product {
  const now = nowOn(world, null);
  const product = world.store.add<Product>({
    id: given.id ?? world.ids.next('prod', 14),
    object: 'product',
    created: now,
    deleted: false,
    active: given.active ?? true,
    name,
    description: given.description || null,
    default_price: null,
    images: given.images ?? [],
    marketing_features: (given.marketing_features ?? []).map(({ name: feature }) => ({ name: feature })),
    metadata: given.metadata,
    shippable: given.shippable ?? null,
    statement_descriptor: given.statement_descriptor ?? null,
    tax_code: given.tax_code ?? null,
    unit_label: given.unit_label ?? null,
    updated: now,
    url: given.url ?? null,
  });
  record(world, 'product.created', product);
  return product;
}

function updateProduct({ world, params, id }: Call<Stripe.ProductUpdateParams>) {
  const product = foundLiving(world, 'product', id);
  if (params.default_price) foundLiving(world, 'price', params.default_price, 'default_price');
  return change(world, 'product.updated', product, () => {
    product.name = params.name ?? product.name;
    product.active = params.active ?? product.active;
    product.description = cleared(params.description, product.description);
    product.default_price = cleared(params.default_price, product.default_price);
    if (params.images !== undefined) product.images = params.images || [];
    product.metadata = mergedMetadata(params.metadata, product.metadata);
    product.shippable = params.shippable ?? product.shippable;
    product.statement_descriptor = params.statement_descriptor ?? product.statement_descriptor;
    product.tax_code = cleared(params.tax_code, product.tax_code);
    product.unit_label = cleared(params.unit_label, product.unit_label);
    product.url = cleared(params.url, product.url);
    product.updated = nowOn(world, null);
  });
}

function removeProduct({ world, id }: Call<unknown>) {
  const product = foundLiving(world, 'product', id);
  if (world.store.all('price').some((price) => price.product === id)) {
    throw invalidRequest('This product cannot be deleted because it has one or more user-created prices.');
  }
  record(world, 'product.deleted', product);
  product.deleted = true;
  return product;
}

function listProducts({ world, params }: Call<Stripe.ProductListParams>) {
  const products = world.store
    .all('product')
    .filter((one) => !one.deleted && (params.active === undefined || one.active === params.active))
    .filter((one) => params.ids === undefined || params.ids.includes(one.id))
    .filter((one) => within(params.created, one.created));
  return listing('/v1/products', params, products);
}

function createPrice({ world, params }: Call<Stripe.PriceCreateParams>): Price {
  const amount = params.unit_amount ?? decimal(params.unit_amount_decimal);
  if (amount === undefined) {
    throw invalidParameter(
      'You must specify either `unit_amount` or `unit_amount_decimal`.',
      'unit_amount',
      'parameter_missing',
    );
  }
  if (amount < 0)
    throw invalidParameter('Invalid integer: must be greater than or equal to 0.', 'unit_amount');
  const product =
    params.product === undefined
      ? newProduct(world, params)
      : foundLiving(world, 'product', params.product, 'product').id;
  if (params.lookup_key) takeLookupKey(world, params.lookup_key, params.transfer_lookup_key ?? false);
  if (params.recurring?.meter) found(world, 'billing.meter', params.recurring.meter, 'recurring[meter]');
  const price = world.store.add<Price>({
    id: world.ids.next('price'),
    object: 'price',
    created: nowOn(world, null),
    active: params.active ?? true,
    currency: params.currency.toLowerCase(),
    lookup_key: params.lookup_key ?? null,
    metadata: mergedMetadata(params.metadata, {}),
    nickname: params.nickname ?? null,
    product,
    recurring: params.recurring
      ? {
          interval: params.recurring.interval as Interval,
          interval_count: params.recurring.interval_count ?? 1,
          usage_type: params.recurring.usage_type === 'metered' ? 'metered' : 'licensed',
          meter: params.recurring.meter ?? null,
        }
      : null,
    tax_behavior: params.tax_behavior ?? 'unspecified',
    unitAmount: amount,
  });
  record(world, 'price.created', price);
  return price;
}

/** A decimal travels as text, whatever the SDK makes of it. */
const decimal = (given: Stripe.Decimal | undefined) => (given === undefined ? undefined : Number(given));

function newProduct(world: World, params: Stripe.PriceCreateParams): string {
  if (!params.product_data) {
    throw invalidParameter('Missing required param: product.', 'product', 'parameter_missing');
  }
  return addProduct(world, params.product_data.name, {
    metadata: mergedMetadata(params.product_data.metadata, {}),
  }).id;
}

function takeLookupKey(world: World, key: string, transfer: boolean): void {
  const holder = world.store.all('price').find((one) => one.lookup_key === key && one.active);
  if (!holder) return;
  if (!transfer) {
    throw invalidRequest(`A price (\`${holder.id}\`) already uses that lookup key.`, { param: 'lookup_key' });
  }
  change(world, 'price.updated', holder, () => (holder.lookup_key = null));
}

/** Amount, currency and interval can never be changed; the parameters do not even know them. */
function updatePrice({ world, params, id }: Call<Stripe.PriceUpdateParams>) {
  const price = found(world, 'price', id);
  if (params.lookup_key && params.lookup_key !== price.lookup_key) {
    takeLookupKey(world, params.lookup_key, params.transfer_lookup_key ?? false);
  }
  return change(world, 'price.updated', price, () => {
    price.active = params.active ?? price.active;
    price.nickname = cleared(params.nickname, price.nickname);
    price.lookup_key = cleared(params.lookup_key, price.lookup_key);
    price.metadata = mergedMetadata(params.metadata, price.metadata);
    price.tax_behavior = params.tax_behavior ?? price.tax_behavior;
  });
}

function listPrices({ world, params }: Call<Stripe.PriceListParams>) {
  const prices = world.store
    .all('price')
    .filter((one) => params.active === undefined || one.active === params.active)
    .filter((one) => params.product === undefined || one.product === params.product)
    .filter((one) => params.currency === undefined || one.currency === params.currency)
    .filter((one) => params.type === undefined || (one.recurring ? 'recurring' : 'one_time') === params.type)
    .filter((one) => params.lookup_keys === undefined || params.lookup_keys.includes(one.lookup_key ?? ''))
    .filter((one) => within(params.created, one.created));
  return listing('/v1/prices', params, prices);
}
