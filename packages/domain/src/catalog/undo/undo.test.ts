import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, PLAIN, WITH_REASON } from '../catalog.fixture.ts';
import { grantBySql } from '../grantBySql.fixture.ts';
import {
  addTier,
  removeDefaultGrant,
  reorderTiers,
  retireProduct,
  selectCatalogLadders,
  selectCatalogProductsByIds,
  selectDefaultGrants,
  setDefaultGrant,
  undoCatalogChange,
} from '../index.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);
const requestOf = (answer: object): string => {
  if (!('requestId' in answer)) throw new Error(JSON.stringify(answer));
  return String(answer.requestId);
};
const undo = (requestId: string) => undoCatalogChange(rooms, ADMIN, { requestId, ...WITH_REASON });
const orderOf = async (ladderId: string) =>
  (await selectCatalogLadders(database, [ladderId]))[0]?.catalogTiers.map(({ product }) => product.id);
const set = (ladderId: string, replacesId: string | null = null) =>
  setDefaultGrant(rooms, ADMIN, {
    typeKey: 'cooperative',
    ladderId,
    productId: null,
    replacesId,
    ...WITH_REASON,
  });
const defaults = async () => (await selectDefaultGrants(database, null)).map(({ id }) => id);

describe('a change of the catalog is taken back', () => {
  test('when tiers were reordered, and taking it back can be taken back', async () => {
    const { ladderId, plans } = await works.plans(1n, 2n, 3n);
    const before = plans.map(({ productId }) => productId);
    const order = { ladderId, productIds: before.toReversed(), paidGrants: null };
    const first = requestOf(await reorderTiers(rooms, ADMIN, { ...order, ...PLAIN }));
    const second = await undo(first);
    expect(await orderOf(ladderId)).toEqual(before);
    expect(await undo(first)).toEqual({ kind: 'supersededSince', requestId: first });
    await undo(requestOf(second));
    expect(await orderOf(ladderId)).toEqual(before.toReversed());
  });

  test('but not when tiers came since, or somebody bought in the new order', async () => {
    const one = await works.plans(1n, 2n);
    const ids = one.plans.map(({ productId }) => productId).toReversed();
    const order = { ladderId: one.ladderId, productIds: ids, paidGrants: null };
    const request = requestOf(await reorderTiers(rooms, ADMIN, { ...order, ...PLAIN }));
    const { productId = '', versionId = '' } = one.plans[0] ?? {};
    await grantBySql(database, { ladderId: one.ladderId, productId, versionId, source: 'purchase' });
    expect(await undo(request)).toEqual({ kind: 'takesFromPaid', grants: 1 });
    const other = await works.product();
    await addTier(rooms, ADMIN, { ladderId: one.ladderId, productId: other, rank: null, ...PLAIN });
    expect(await undo(request)).toMatchObject({ kind: 'supersededSince' });
  });

  test('when a product was retired', async () => {
    const { plans } = await works.plans(1n);
    const productId = plans[0]?.productId ?? '';
    const retired = await retireProduct(rooms, ADMIN, { productId, liveGrants: null, ...WITH_REASON });
    await undo(requestOf(retired));
    expect(await selectCatalogProductsByIds(database, [productId])).toMatchObject([
      { lifecycle: 'published' },
    ]);
  });

  test('when a default was set in the place of another, or removed: under its own name again', async () => {
    const [from, to] = [await works.plans(1n), await works.plans(2n)];
    const old = works.idOf(await set(from.ladderId));
    const replaced = await set(to.ladderId, old);
    await undo(requestOf(replaced));
    expect(await defaults()).toEqual([old]);
    const removed = await removeDefaultGrant(rooms, ADMIN, { defaultGrantId: old, ...WITH_REASON });
    expect(await defaults()).toEqual([]);
    await undo(requestOf(removed));
    expect(await defaults()).toEqual([old]);
  });

  test('but not a change that says nothing of how, and none that is not there', async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT id FROM entitlements.requests WHERE command = 'createProduct' LIMIT 1`,
    );
    expect(await undo(rows[0]?.id ?? '')).toEqual({ kind: 'nothingToUndo' });
    expect(await undo(newId())).toEqual({ kind: 'notFound', what: 'request' });
  });
});
