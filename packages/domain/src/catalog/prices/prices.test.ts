import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN, takeJobs, WITH_REASON } from '../catalog.fixture.ts';
import {
  addPrice,
  deleteProduct,
  publishProduct,
  retirePrice,
  retireProduct,
  type StatedPrice,
  selectPricesOfProducts,
  undoCatalogChange,
  updateProduct,
} from '../index.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);

const MONTHLY: StatedPrice = {
  amount: '8.00',
  currency: 'eur',
  interval: 'month',
  intervalCount: 1,
  taxBehavior: 'inclusive',
};
const add = (productId: string, price: Partial<StatedPrice> = {}) =>
  addPrice(rooms, ADMIN, { productId, ...MONTHLY, ...price, ...PLAIN });
const retire = (priceId: string) => retirePrice(rooms, ADMIN, { priceId, ...WITH_REASON });
const pricesOf = (productId: string) => selectPricesOfProducts(database, [productId]);
const addon = async () => {
  const setId = await works.set();
  await works.publishedVersion(setId, await works.resource(), 1n);
  return works.product({ productType: 'addon', setId });
};
/** Everything that Stripe is to be told of, and when it was wanted. */
const wanted = async () => ({
  products: await takeJobs(database, 'stripe.product'),
  prices: await takeJobs(database, 'stripe.price'),
});

describe('a price', () => {
  test('is added to what is or will be offered, once on the same terms', async () => {
    const productId = await works.publish(await addon());
    const id = works.idOf(await add(productId));
    expect(await add(productId, { amount: '8' })).toEqual({ kind: 'samePriceOffered', priceId: id });
    works.idOf(await add(productId, { amount: '80', interval: 'year' }));
    works.idOf(await add(productId, { amount: '120', interval: null }));
    expect(await pricesOf(productId)).toMatchObject([
      { id, productId, currency: 'eur', amountMinor: 800n, interval: 'month', retiredAt: null },
      { amountMinor: 8000n, interval: 'year' },
      { amountMinor: 12_000n, interval: null },
    ]);
    expect(await add(newId())).toMatchObject({ kind: 'notFound' });
    await retireProduct(rooms, ADMIN, { productId, liveGrants: 'keep', ...WITH_REASON });
    expect(await add(productId, { amount: '9' })).toMatchObject({ kind: 'invalidState', from: 'retired' });
  });

  test.each<readonly [Partial<StatedPrice>, string, string]>([
    [{ currency: 'EUR' }, 'currency', 'UNKNOWN_CURRENCY'],
    [{ currency: 'dem' }, 'currency', 'UNKNOWN_CURRENCY'],
    [{ amount: '8,00' }, 'amount', 'BAD_NUMBER'],
    [{ amount: '' }, 'amount', 'BAD_NUMBER'],
    [{ amount: '8.005' }, 'amount', 'TOO_FINE'],
    [{ amount: '500.5', currency: 'jpy' }, 'amount', 'TOO_FINE'],
    [{ amount: '1.255', currency: 'kwd' }, 'amount', 'TOO_FINE'],
    [{ amount: '500.50', currency: 'isk' }, 'amount', 'TOO_FINE'],
    [{ amount: '0' }, 'amount', 'TOO_SMALL'],
    [{ amount: '-8' }, 'amount', 'TOO_SMALL'],
    [{ amount: '1000000' }, 'amount', 'TOO_LARGE'],
    [{ intervalCount: 0 }, 'intervalCount', 'OUT_OF_RANGE'],
    [{ intervalCount: 4, interval: 'year' }, 'intervalCount', 'OUT_OF_RANGE'],
    [{ intervalCount: 2, interval: null }, 'intervalCount', 'OUT_OF_RANGE'],
  ])('is refused as %o', async (price, field, code) => {
    expect(await add(newId(), price)).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: [field], code }],
    });
  });

  test('of what is bought once is paid once', async () => {
    const productId = await works.product({ productType: 'one_time' });
    expect(await add(productId)).toMatchObject({ kind: 'validationFailed', issues: [{ code: 'PAID_ONCE' }] });
    expect(await add(productId, { interval: null })).toMatchObject({ kind: 'changed' });
  });

  test('is counted in units that its currency has', async () => {
    const productId = await works.product();
    await add(productId, { amount: '500', currency: 'jpy' });
    await add(productId, { amount: '1.25', currency: 'kwd' });
    await add(productId, { amount: '500', currency: 'isk' });
    const amounts = (await pricesOf(productId)).map(({ currency, amountMinor }) => [currency, amountMinor]);
    expect(amounts).toEqual([
      ['isk', 50_000n],
      ['jpy', 500n],
      ['kwd', 1250n],
    ]);
  });

  test('never changes, whoever asks the database', async () => {
    const productId = await works.product();
    const id = works.idOf(await add(productId));
    await expect(
      database.pool.query('UPDATE catalog.prices SET amount_minor = 1 WHERE id = $1', [id]),
    ).rejects.toThrow('a price never changes');
  });

  test('is retired, which can be taken back while nothing stands in its place', async () => {
    const productId = await works.publish(await addon());
    const id = works.idOf(await add(productId));
    const undo = async (answer: { readonly kind: string; readonly requestId?: string }) =>
      undoCatalogChange(rooms, ADMIN, { requestId: answer.requestId ?? '', ...WITH_REASON });
    expect(await retirePrice(rooms, ADMIN, { priceId: id, ...PLAIN })).toMatchObject({
      kind: 'validationFailed',
    });
    const retired = await retire(id);
    expect(await pricesOf(productId)).toMatchObject([{ id, retiredAt: expect.any(Date) }]);
    expect(await retire(id)).toMatchObject({ kind: 'invalidState', from: 'retired' });
    expect(await retire(newId())).toMatchObject({ kind: 'notFound' });
    expect(await undo(retired)).toMatchObject({ kind: 'changed', id: productId });
    expect(await pricesOf(productId)).toMatchObject([{ id, retiredAt: null }]);

    const again = await retire(id);
    works.idOf(await add(productId));
    expect(await undo(again)).toMatchObject({ kind: 'supersededSince' });
  });

  test('goes with a draft that is deleted', async () => {
    const productId = await works.product();
    await add(productId);
    expect(await deleteProduct(rooms, ADMIN, { productId, ...WITH_REASON })).toMatchObject({
      kind: 'changed',
    });
    expect(await pricesOf(productId)).toEqual([]);
  });
});

test('Stripe is told of what was published, in the statement of the change, and of no draft', async () => {
  await wanted();
  const productId = await addon();
  const update = (name: string) => updateProduct(rooms, ADMIN, { productId, name, ...PLAIN });
  await update('Before');
  const id = works.idOf(await add(productId));
  const early = works.idOf(await add(productId, { amount: '9' }));
  await retire(early);
  expect(await wanted()).toEqual({ products: [], prices: [] });

  await publishProduct(rooms, ADMIN, { productId, ...PLAIN });
  expect(await wanted()).toEqual({ products: [{ productId }], prices: [] });
  await update('One');
  await update('Two');
  expect(await wanted()).toEqual({ products: [{ productId }], prices: [] });
  const late = works.idOf(await add(productId, { amount: '10' }));
  expect(await wanted()).toEqual({ products: [], prices: [{ priceId: late }] });
  await retire(id);
  expect(await wanted()).toEqual({ products: [], prices: [{ priceId: id }] });
  await retireProduct(rooms, ADMIN, { productId, liveGrants: null, ...WITH_REASON });
  expect(await wanted()).toEqual({ products: [{ productId }], prices: [] });
  const { rows } = await database.pool.query<{ id: string }>(
    'SELECT id FROM billing.catalog_syncs WHERE id = ANY ($1)',
    [[productId, id, early, late]],
  );
  expect(rows.map((row) => row.id).sort()).toEqual([productId, id, late].sort());
});
