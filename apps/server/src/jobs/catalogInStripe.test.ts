import {
  checkCatalogDrift,
  reviewCatalog,
  selectStripeSyncs,
  stripeSyncOf,
  syncPrice,
  syncPriceNow,
  syncProduct,
  syncProductNow,
} from '@member-console/domain/billing';
import {
  addPrice,
  publishProduct,
  retirePrice,
  type StripeThing,
  updateProduct,
} from '@member-console/domain/catalog';
import { newId, SYSTEM } from '@member-console/domain/kernel';
import { createStripeGateway } from '@member-console/stripe';
import { runOnce } from 'graphile-worker';
import { beforeEach, describe, expect, it } from 'vitest';
import { catalogStage } from '../testing/catalogStage.ts';
import { useConsole } from '../testing/testConsole.ts';
import { taskList } from './taskList.ts';

const OPTIONS = { reason: 'For a test', idempotencyKey: null };
const test = useConsole({}, { stripe: true });

const simulator = () => {
  const { simulator: running } = test.current;
  if (running === null) throw new Error('No Stripe is simulated.');
  return running;
};
/** The console's rooms with a gateway that gives up soon, so that tests of an outage are quick. */
const rooms = () => ({
  ...test.current.rooms,
  stripe: createStripeGateway({
    secretKey: 'sk_test_console',
    webhookSecrets: ['whsec_nobody'],
    apiOrigin: simulator().origin,
    patience: { timeoutMs: 400, attempts: 2, pauseMs: 5 },
  }),
});
/** Lets the worker do everything that is due. */
const work = () =>
  runOnce({
    connectionString: test.current.connectionString,
    taskList: Object.fromEntries(
      Object.entries(taskList(rooms())).filter(([name]) => /^stripe\.(product|price|catalog)$/.test(name)),
    ),
    concurrency: 8,
    noHandleSignals: true,
  });
const addPriceTo = async (productId: string, amount = '8.00') => {
  const terms = { currency: 'eur', interval: 'month', intervalCount: 1, taxBehavior: 'inclusive' } as const;
  const answer = await addPrice(rooms(), SYSTEM, { productId, amount, ...terms, ...OPTIONS });
  if (answer.kind !== 'changed') throw new Error(answer.kind);
  return answer.id;
};
const rename = (productId: string, name: string) =>
  updateProduct(rooms(), SYSTEM, { productId, name, ...OPTIONS });

/** What Stripe has of ours. */
const productsIn = (id: string) =>
  simulator()
    .world.store.all('product')
    .filter((product) => product.id === id.replaceAll('-', ''));
const pricesIn = (id: string) =>
  simulator()
    .world.store.all('price')
    .filter(({ lookup_key }) => lookup_key === id);
const standing = async (thing: StripeThing, id: string) => {
  const [row] = await selectStripeSyncs(test.current.database, thing, [id]);
  if (row === undefined) throw new Error('It does not stand anywhere.');
  return stripeSyncOf(row);
};
/** A change that somebody makes in Stripe's dashboard. */
const changeThere = async (path: string, change: Record<string, string>) => {
  const answer = await fetch(`${simulator().origin}/v1/${path}`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_console' },
    body: new URLSearchParams(change),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

beforeEach(() => simulator().faults.clear());

describe('the catalog in Stripe', () => {
  it('has one product and one price, however often and together they are published and told', async () => {
    const productId = await catalogStage.product(test.current);
    const priceId = await addPriceTo(productId);
    const publish = () => publishProduct(rooms(), SYSTEM, { productId, ...OPTIONS });
    const answers = await Promise.all(Array.from({ length: 100 }, publish));
    expect(answers.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    await Promise.all(Array.from({ length: 50 }, () => syncProduct(rooms(), productId)));
    await Promise.all(Array.from({ length: 50 }, () => syncPrice(rooms(), priceId)));
    await work();
    expect(productsIn(productId)).toMatchObject([{ active: true }]);
    expect(pricesIn(priceId)).toMatchObject([{ active: true, unitAmount: 800, currency: 'eur' }]);
    expect(await standing('product', productId)).toMatchObject({ state: 'synced', lastError: null });
    expect(await standing('price', priceId)).toMatchObject({ state: 'synced', drift: [] });
  });

  it('has nothing of a draft, nor of what was retired before it could be sold', async () => {
    const productId = await catalogStage.product(test.current);
    const [early, priceId] = [await addPriceTo(productId, '7'), await addPriceTo(productId)];
    await retirePrice(rooms(), SYSTEM, { priceId: early, ...OPTIONS });
    await syncProduct(rooms(), productId);
    await work();
    expect(productsIn(productId)).toEqual([]);
    await publishProduct(rooms(), SYSTEM, { productId, ...OPTIONS });
    await work();
    expect(pricesIn(early)).toEqual([]);
    await retirePrice(rooms(), SYSTEM, { priceId, ...OPTIONS });
    await work();
    expect(pricesIn(priceId)).toMatchObject([{ active: false }]);
  });

  it('follows what is renamed, also while an older name is still on its way', async () => {
    const productId = await catalogStage.publishedAddon(test.current);
    await work();
    await rename(productId, 'Second');
    // The older of two writes arrives last.
    simulator().faults.add({
      kind: 'latency',
      method: 'POST',
      path: '/v1/products/',
      times: 1,
      milliseconds: 250,
    });
    const slow = syncProduct(rooms(), productId);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await rename(productId, 'Third');
    await syncProduct(rooms(), productId);
    await slow;
    await work();
    expect(productsIn(productId)).toMatchObject([{ name: 'Third' }]);
    expect(await standing('product', productId)).toMatchObject({ state: 'synced' });
  });

  it('waits while Stripe is away, says why, and comes when it is back', async () => {
    const productId = await catalogStage.publishedAddon(test.current);
    const priceId = await addPriceTo(productId);
    simulator().faults.add({ kind: 'error_before', times: 1000 });
    expect(await syncProduct(rooms(), productId)).toBe('waiting');
    expect(await syncPrice(rooms(), priceId)).toBe('nothingToTell');
    const sync = await standing('product', productId);
    expect(sync).toMatchObject({ state: 'pending', stripeId: null });
    expect(sync.lastError).toBeTruthy();
    simulator().faults.clear();
    await test.current.database.pool.query(
      `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = 'stripe.product:' || $1`,
      [productId],
    );
    await work();
    expect(await standing('product', productId)).toMatchObject({ state: 'synced', lastError: null });
    expect(await standing('price', priceId)).toMatchObject({ state: 'synced' });
  });

  it('says what Stripe refuses, and does not ask again by itself', async () => {
    const productId = await catalogStage.publishedAddon(test.current);
    const priceId = await addPriceTo(productId);
    await work();
    const other = await addPriceTo(productId, '9');
    // Somebody gave another price our lookup key, so that ours would cost something else.
    const [there] = pricesIn(priceId);
    await changeThere(`prices/${there?.id}`, { lookup_key: other, transfer_lookup_key: 'true' });
    expect(await syncPrice(rooms(), other)).toBe('refused');
    const sync = await standing('price', other);
    expect(sync).toMatchObject({ state: 'failed' });
    expect(sync.lastError).toMatch(/costs something else/);
  });

  it('is compared: what somebody changed there is told, and told anew it is ours again', async () => {
    const productId = await catalogStage.publishedAddon(test.current);
    const priceId = await addPriceTo(productId);
    await work();
    const stripeId = productId.replaceAll('-', '');
    const [price] = pricesIn(priceId);
    const compare = (kind: StripeThing, id: string) => checkCatalogDrift(rooms(), { kind, stripeId: id });
    expect(await compare('product', stripeId)).toBe('same');
    await changeThere(`products/${stripeId}`, { name: 'Theirs' });
    await changeThere(`prices/${price?.id}`, { active: 'false' });
    await reviewCatalog(rooms());
    await work();
    expect(await standing('product', productId)).toMatchObject({
      state: 'drifted',
      drift: [{ field: 'name', theirs: 'Theirs' }],
    });
    expect(await standing('price', priceId)).toMatchObject({
      state: 'drifted',
      drift: [{ field: 'active', ours: 'true', theirs: 'false' }],
    });
    await syncProductNow(rooms(), SYSTEM, { productId, reason: 'It is ours' });
    await syncPriceNow(rooms(), SYSTEM, { priceId, reason: 'It is ours' });
    // What is on its way is not compared.
    expect(await compare('product', stripeId)).toBe('notCompared');
    await work();
    expect(await standing('product', productId)).toMatchObject({ state: 'synced', drift: [] });
    expect(await standing('price', priceId)).toMatchObject({ state: 'synced', drift: [] });
    expect(pricesIn(priceId)).toMatchObject([{ active: true }]);
  });

  it('leaves alone what is none of ours', async () => {
    expect(await checkCatalogDrift(rooms(), { kind: 'product', stripeId: `not_${newId()}` })).toBe(
      'notCompared',
    );
  });

  it('gets what was published before there was a Stripe', async () => {
    const productId = await catalogStage.publishedAddon(test.current);
    const priceId = await addPriceTo(productId);
    await test.current.database.pool.query(
      `DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'stripe.p%'`,
    );
    await test.current.database.pool.query('DELETE FROM billing.catalog_syncs WHERE id = ANY ($1)', [
      [productId, priceId],
    ]);
    await reviewCatalog(rooms());
    await work();
    await work();
    expect(productsIn(productId)).toHaveLength(1);
    expect(pricesIn(priceId)).toHaveLength(1);
  });
});
