import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN, takeJobs, WITH_REASON } from '../catalog.fixture.ts';
import { grantBySql } from '../grantBySql.fixture.ts';
import {
  addTier,
  createProduct,
  deleteProduct,
  publishProduct,
  retireProduct,
  updateProduct,
} from '../index.ts';
import { selectCatalogProducts } from './productStore.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);
const productOf = async (id: string) =>
  (await selectCatalogProducts(database, { lifecycle: null, kind: null, search: null })).find(
    (product) => product.id === id,
  );
const publish = (productId: string) => publishProduct(rooms, ADMIN, { productId, ...PLAIN });
const update = (productId: string, what: object) =>
  updateProduct(rooms, ADMIN, { productId, ...what, ...PLAIN });

describe('a product', () => {
  test('is a draft with a slug of its own and what it names', async () => {
    const facts = {
      slug: 'extra-room',
      name: 'Extra room',
      description: '',
      productType: 'addon',
      setId: null,
    } as const;
    const ladderId = await works.ladder();
    const requires = { ladderId, minimumRank: 1 };
    const id = works.idOf(await createProduct(rooms, ADMIN, { ...facts, requires, ...PLAIN }));
    expect(await productOf(id)).toMatchObject({ ...facts, requires, kind: 'addon', lifecycle: 'draft' });
    const again = await createProduct(rooms, ADMIN, { ...facts, requires: null, ...PLAIN });
    expect(again).toMatchObject({ kind: 'identifierTaken' });
    const other = { ...facts, slug: 'other', requires: null, ...PLAIN };
    expect(await createProduct(rooms, ADMIN, { ...other, setId: newId() })).toMatchObject({
      kind: 'notFound',
    });
    expect(
      await createProduct(rooms, ADMIN, { ...other, requires: { ladderId: newId(), minimumRank: 0 } }),
    ).toMatchObject({ kind: 'notFound' });
    expect(await createProduct(rooms, ADMIN, { ...other, productType: null, requires })).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['requires'] }],
    });
  });

  test('is a plan once it is a tier, and then nothing else', async () => {
    const product = await works.tier(await works.ladder(), await works.product());
    expect(await productOf(product)).toMatchObject({ kind: 'plan', productType: null });
    expect(await update(product, { productType: 'addon' })).toEqual({
      kind: 'productIsNoPlan',
      productId: product,
      productType: 'addon',
    });
  });

  test('changes in everything as a draft, in words alone afterwards', async () => {
    const { plans } = await works.plans(1n);
    const productId = plans[0]?.productId ?? '';
    expect(await update(productId, { name: 'Else', description: 'More.' })).toMatchObject({
      kind: 'changed',
    });
    for (const what of [{ slug: 'else' }, { setId: null }, { productType: 'usage' }]) {
      expect(await update(productId, what)).toMatchObject({ kind: 'invalidState', from: 'published' });
    }
    expect(await productOf(productId)).toMatchObject({ name: 'Else', setId: plans[0]?.setId });
    const draft = await works.product();
    expect(
      await update(draft, { slug: 'a-new-one', productType: 'usage', setId: plans[0]?.setId }),
    ).toMatchObject({
      kind: 'changed',
    });
    expect(await update(draft, { slug: (await productOf(productId))?.slug })).toMatchObject({
      kind: 'identifierTaken',
    });
  });

  test('is published with something to give and, as a plan, with a place on a ladder', async () => {
    const [setId, resourceId] = [await works.set(), await works.resource()];
    const plan = await works.product();
    expect(await publish(plan)).toEqual({ kind: 'orphanPlan', productId: plan });
    const ladderId = await works.ladder();
    await works.tier(ladderId, plan);
    expect(await publish(plan)).toEqual({ kind: 'nothingToGive', productId: plan });
    await update(plan, { setId });
    expect(await publish(plan)).toEqual({ kind: 'nothingToGive', productId: plan });
    await works.publishedVersion(setId, resourceId, 1n);
    await takeJobs(database, 'catalog.changed');
    const answers = await Promise.all([publish(plan), publish(plan), publish(plan)]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'invalidState', 'invalidState']);
    expect(await takeJobs(database, 'catalog.changed')).toMatchObject([{ ladderId }]);
    const addon = await works.product({ productType: 'addon', setId });
    expect(await publish(addon)).toMatchObject({ kind: 'changed' });
    expect(await publish(newId())).toMatchObject({ kind: 'notFound' });
  });

  test('is retired only by who knows what becomes of those who hold it', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n);
    const productId = plans[1]?.productId ?? '';
    await grantBySql(database, { ladderId, ...plans[1], source: 'manual' });
    await grantBySql(database, { ladderId, ...plans[1], source: 'manual', endedBefore: true });
    const retire = (liveGrants: 'keep' | null, reason: string | null = 'Too old') =>
      retireProduct(rooms, ADMIN, { productId, liveGrants, reason, idempotencyKey: null });
    expect(await retire('keep', null)).toMatchObject({ kind: 'validationFailed' });
    const counts = { liveGrants: 1, defaults: 0 };
    expect(await retire(null)).toEqual({ kind: 'stillHeld', productId, ...counts });
    expect(await productOf(productId)).toMatchObject({ lifecycle: 'published' });
    expect(await retire('keep')).toMatchObject({ kind: 'changed', id: productId, ...counts });
    expect(await retire('keep')).toMatchObject({ kind: 'invalidState', from: 'retired' });
    expect(
      await addTier(rooms, ADMIN, { ladderId: await works.ladder(), productId, rank: null, ...PLAIN }),
    ).toMatchObject({
      kind: 'invalidState',
    });
  });

  test('is deleted while it is a draft that nothing names', async () => {
    const remove = (productId: string) => deleteProduct(rooms, ADMIN, { productId, ...WITH_REASON });
    const draft = await works.product();
    expect(await remove(draft)).toEqual({ kind: 'changed', id: draft });
    expect(await remove(draft)).toMatchObject({ kind: 'notFound' });
    const { ladderId, plans } = await works.plans(1n);
    const productId = plans[0]?.productId ?? '';
    await grantBySql(database, { ladderId, ...plans[0], source: 'manual', endedBefore: true });
    expect(await remove(productId)).toEqual({
      kind: 'everUsed',
      productId,
      grants: 1,
      ladders: 1,
      defaults: 0,
    });
    const setId = plans[0]?.setId ?? null;
    const addon = await works.publish(await works.product({ productType: 'addon', setId }));
    expect(await remove(addon)).toMatchObject({ kind: 'invalidState', from: 'published' });
  });
});
