import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN, takeJobs, WITH_REASON } from '../catalog.fixture.ts';
import { grantBySql } from '../grantBySql.fixture.ts';
import {
  addTier,
  removeTier,
  reorderTiers,
  retireProduct,
  selectCatalogLadders,
  updatePlanLadder,
} from '../index.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);
const ladderOf = async (id: string) => (await selectCatalogLadders(database, [id]))[0];
const orderOf = async (id: string) => (await ladderOf(id))?.catalogTiers.map(({ product }) => product.id);
const reorder = (ladderId: string, productIds: readonly string[], paidGrants: 'now' | null = null) =>
  reorderTiers(rooms, ADMIN, { ladderId, productIds, paidGrants, ...WITH_REASON });

describe('a ladder', () => {
  test('takes tiers on top or at a free rank, and nothing that is no plan', async () => {
    const ladderId = await works.ladder();
    const [low, high, between] = [await works.product(), await works.product(), await works.product()];
    const add = (productId: string, rank: number | null) =>
      addTier(rooms, ADMIN, { ladderId, productId, rank, ...PLAIN });
    await add(low, null);
    await add(high, 10);
    expect(await takeJobs(database, 'catalog.changed')).toHaveLength(1);
    expect(await add(between, 5)).toEqual({ kind: 'changed', id: ladderId });
    expect(await orderOf(ladderId)).toEqual([low, between, high]);
    expect((await ladderOf(ladderId))?.version).toBe(4n);
    expect(await add(low, 7)).toMatchObject({ issues: [{ code: 'ALREADY_A_TIER' }] });
    const other = await works.product();
    expect(await add(other, 5)).toMatchObject({ issues: [{ code: 'RANK_TAKEN' }] });
    expect(await add(other, -1)).toMatchObject({ issues: [{ code: 'OUT_OF_RANGE' }] });
    for (const productType of ['addon', 'usage', 'one_time'] as const) {
      const productId = await works.product({ productType });
      expect(await add(productId, null)).toEqual({ kind: 'productIsNoPlan', productId, productType });
    }
    expect(await add(newId(), null)).toEqual({ kind: 'notFound', what: 'product' });
  });

  test('shares a plan with another ladder', async () => {
    const { ladderId, plans } = await works.plans(1n);
    const [other, productId] = [await works.ladder(), plans[0]?.productId ?? ''];
    await works.tier(other, productId);
    expect(await removeTier(rooms, ADMIN, { ladderId, productId, ...WITH_REASON })).toMatchObject({
      kind: 'changed',
    });
    expect(await removeTier(rooms, ADMIN, { ladderId: other, productId, ...WITH_REASON })).toEqual({
      kind: 'orphanPlan',
      productId,
    });
    expect(await removeTier(rooms, ADMIN, { ladderId, productId, ...WITH_REASON })).toMatchObject({
      kind: 'notFound',
    });
  });

  test('lets no tier go that somebody holds', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n);
    const [first, second] = plans;
    await grantBySql(database, { ladderId, ...first, source: 'manual' });
    await grantBySql(database, { ladderId, ...second, source: 'manual', endedBefore: true });
    for (const plan of plans) {
      const { productId } = plan;
      await retireProduct(rooms, ADMIN, { productId, liveGrants: 'keep', ...WITH_REASON });
    }
    const remove = (productId = '') => removeTier(rooms, ADMIN, { ladderId, productId, ...WITH_REASON });
    expect(await remove(first?.productId)).toMatchObject({ kind: 'stillHeld', liveGrants: 1 });
    expect(await remove(second?.productId)).toMatchObject({ kind: 'changed' });
    expect(await orderOf(ladderId)).toEqual([first?.productId]);
  });

  test('is reordered in one step, whole or not at all', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n, 3n);
    const ids = plans.map(({ productId }) => productId);
    const [a = '', b = '', c = ''] = ids;
    const version = (await ladderOf(ladderId))?.version ?? 0n;
    await takeJobs(database, 'catalog.changed');
    expect(await reorder(ladderId, [c, a, b])).toMatchObject({ kind: 'changed', id: ladderId });
    expect(await takeJobs(database, 'catalog.changed')).toMatchObject([{ ladderId }]);
    expect(await orderOf(ladderId)).toEqual([c, a, b]);
    expect((await ladderOf(ladderId))?.catalogTiers.map(({ rank }) => rank)).toEqual([0, 1, 2]);
    expect((await ladderOf(ladderId))?.version).toBe(version + 1n);
    for (const partial of [[a, b], [a, b, b], [a, b, newId()], [a, b, c, c], []]) {
      expect(await reorder(ladderId, partial)).toMatchObject({ issues: [{ code: 'NOT_EVERY_TIER' }] });
    }
    expect(await reorder(newId(), [])).toMatchObject({ kind: 'notFound' });
  });

  test('two who reorder at once: one after the other, each whole', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n, 3n, 4n);
    const ids = plans.map(({ productId }) => productId);
    const version = (await ladderOf(ladderId))?.version ?? 0n;
    const backward = [...ids].reverse();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => reorder(ladderId, index % 2 === 0 ? backward : ids)),
    );
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['changed']));
    expect([ids, backward]).toContainEqual(await orderOf(ladderId));
    expect((await ladderOf(ladderId))?.version).toBe(version + 10n);
  });

  test('takes nothing from a plan that is paid for, unless told when', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n, 3n);
    const [a = '', b = '', c = ''] = plans.map(({ productId }) => productId);
    await grantBySql(database, { ladderId, ...plans[1], source: 'subscription' });
    await grantBySql(database, { ladderId, ...plans[1], source: 'purchase' });
    await grantBySql(database, { ladderId, ...plans[2], source: 'manual' });
    expect(await reorder(ladderId, [b, a, c])).toEqual({ kind: 'takesFromPaid', grants: 2 });
    expect(await reorder(ladderId, [a, c, b])).toMatchObject({ kind: 'changed' });
    expect(await reorder(ladderId, [b, a, c], 'now')).toMatchObject({ kind: 'changed' });
    expect(await orderOf(ladderId)).toEqual([b, a, c]);
  });

  test('changes its words', async () => {
    const [ladderId, other] = [await works.ladder(), await works.ladder()];
    const change = (what: object) => updatePlanLadder(rooms, ADMIN, { ladderId, ...what, ...PLAIN });
    expect(await change({ name: 'Else' })).toMatchObject({ kind: 'changed' });
    expect(await change({ slug: (await ladderOf(other))?.slug })).toMatchObject({ kind: 'identifierTaken' });
    expect(await ladderOf(ladderId)).toMatchObject({ name: 'Else' });
  });
});
