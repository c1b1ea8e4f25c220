import { useDatabase } from '@member-console/testing/database';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { ADMIN, createCatalogWorks, takeJobs, WITH_REASON } from '../catalog.fixture.ts';
import { removeDefaultGrant, selectDefaultGrants, setDefaultGrant } from '../index.ts';

const { database } = await useDatabase();
const rooms = { database };
const works = createCatalogWorks(database);
const set = (what: { ladderId?: string; productId?: string; typeKey?: string; replacesId?: string }) =>
  setDefaultGrant(rooms, ADMIN, {
    typeKey: 'cooperative',
    ladderId: null,
    productId: null,
    replacesId: null,
    ...what,
    ...WITH_REASON,
  });
const configured = async () =>
  (await selectDefaultGrants(database, null)).map(({ ladder, product }) => ladder?.id ?? product?.id);

describe('what organizations of a type get by themselves', () => {
  test('is a ladder or a product off the ladders, each once', async () => {
    const { ladderId, plans } = await works.plans(1n);
    const setId = plans[0]?.setId ?? null;
    const draft = await works.product({ productType: 'addon', setId });
    expect(await set({ productId: draft })).toMatchObject({ issues: [{ code: 'NOT_PUBLISHED' }] });
    await works.publish(draft);
    const first = works.idOf(await set({ ladderId }));
    expect(works.idOf(await set({ ladderId }))).toBe(first);
    works.idOf(await set({ productId: draft }));
    expect(new Set(await configured())).toEqual(new Set([ladderId, draft]));
    expect(await set({ productId: plans[0]?.productId ?? '' })).toMatchObject({
      issues: [{ code: 'A_PLAN' }],
    });
    expect(await set({})).toMatchObject({ issues: [{ code: 'ONE_OF_TWO' }] });
    expect(await set({ ladderId: newId() })).toMatchObject({ kind: 'notFound' });
    expect(await set({ ladderId, typeKey: 'nobody' })).toEqual({
      kind: 'notFound',
      what: 'organization type',
    });
  });

  test('is replaced in one step, or removed, and whoever was planned with it is told', async () => {
    const [from, to] = [await works.plans(1n), await works.plans(2n)];
    const old = works.idOf(await set({ ladderId: from.ladderId }));
    await takeJobs(database, 'catalog.changed');
    const next = works.idOf(await set({ ladderId: to.ladderId, replacesId: old }));
    expect(await configured()).toContain(to.ladderId);
    expect(await configured()).not.toContain(from.ladderId);
    expect(await takeJobs(database, 'catalog.changed')).toMatchObject([{ defaultGrantId: old }]);
    expect(await set({ ladderId: from.ladderId, replacesId: old })).toMatchObject({ kind: 'notFound' });
    const remove = () => removeDefaultGrant(rooms, ADMIN, { defaultGrantId: next, ...WITH_REASON });
    const answers = await Promise.all([remove(), remove()]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'notFound']);
    expect(await takeJobs(database, 'catalog.changed')).toMatchObject([{ defaultGrantId: next }]);
  });
});
