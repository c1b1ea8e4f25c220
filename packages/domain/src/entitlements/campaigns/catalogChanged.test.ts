import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, createCatalogWorks, takeJobs, WITH_REASON } from '../../catalog/catalog.fixture.ts';
import { removeDefaultGrant, reorderTiers, setDefaultGrant } from '../../catalog/index.ts';
import { organizationOverviews } from '../index.ts';
import { createCampaignDriver } from './campaigns.fixture.ts';
import { catalogChanged, workCampaign } from './index.ts';

const place = await useDatabase();
const { database } = place;
const world = await createWorld(place);
const works = createCatalogWorks(database);
const driver = createCampaignDriver(database);

async function wikiLadder() {
  const { rows } = await database.pool.query<{ id: string; products: string[] }>(
    `SELECT l.id, array_agg(t.product_id ORDER BY t.rank) AS products FROM catalog.plan_ladders l
       JOIN catalog.plan_ladder_tiers t ON t.ladder_id = l.id WHERE l.slug = 'wiki' GROUP BY l.id`,
  );
  return rows[0] ?? { id: '', products: [] };
}
async function flipWiki() {
  const { id: ladderId, products } = await wikiLadder();
  const productIds = [...products].reverse();
  await reorderTiers({ database }, ADMIN, { ladderId, productIds, paidGrants: null, ...WITH_REASON });
  await takeJobs(database, 'catalog.changed');
  return ladderId;
}

describe('a change of the catalog', () => {
  beforeAll(async () => {
    for (const name of ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil']) await world.signUp(name);
  });

  test('is carried to every organization, and ends only when none names an older version', async () => {
    const ladderId = await flipWiki();
    expect(await driver.stale()).toBe(5);
    const id = await catalogChanged({ database }, { ladderId });
    expect(await takeJobs(database, 'entitlements.campaign')).toEqual([{ campaignId: id }]);
    const done = await driver.drain(id ?? '');
    expect(done.about).toEqual({ ladderId, typeKey: null, versionId: null });
    expect(done).toMatchObject({ state: 'finished', counts: { pending: 0, changed: 5, failed: 0 } });
    expect(await driver.stale()).toBe(0);
    expect(await catalogChanged({ database }, { ladderId })).toBeNull();
  });

  test('a default keeps the tier it began with, also when the ladder is turned over', async () => {
    const ada = await world.signUp('Anna');
    await flipWiki();
    const [organization] = await organizationOverviews({ database }, ada.viewer, { by: 'personal' });
    const before = organization?.plans.map(({ product }) => product.slug);
    await driver.followCatalog(await takeJobs(database, 'catalog.changed'));
    const ladderId = await flipWiki();
    await driver.drain((await catalogChanged({ database }, { ladderId })) ?? '');
    const [after] = await organizationOverviews({ database }, ada.viewer, { by: 'personal' });
    expect(after?.plans.map(({ product }) => product.slug)).toEqual(before);
  });

  test('takes in who is reached while it runs, and is worked by two at once', async () => {
    const ladderId = await flipWiki();
    const id = (await catalogChanged({ database }, { ladderId })) ?? '';
    await workCampaign({ database }, id, { batch: 2 });
    await flipWiki();
    await Promise.all([driver.drain(id, 3), driver.drain(id, 2)]);
    expect(await driver.view(id)).toMatchObject({ state: 'finished', counts: { failed: 0, pending: 0 } });
    expect(await driver.stale()).toBe(0);
  });

  test('a ladder that offers its first plan gives it to who waits for it', async () => {
    const [ladderId, resourceId, setId] = [await works.ladder(), await works.resource(), await works.set()];
    await works.publishedVersion(setId, resourceId, 3n);
    await setDefaultGrant({ database }, ADMIN, {
      typeKey: 'personal',
      ladderId,
      productId: null,
      replacesId: null,
      ...WITH_REASON,
    });
    const fay = await world.signUp('Fay');
    const productId = await works.tier(ladderId, await works.product({ setId }));
    await driver.followCatalog(await takeJobs(database, 'catalog.changed'));
    await works.publish(productId);
    await driver.followCatalog(await takeJobs(database, 'catalog.changed'));
    const [organization] = await organizationOverviews({ database }, fay.viewer, { by: 'personal' });
    expect(organization?.plans.map(({ product }) => product.id)).toContain(productId);
  });

  test('a default that is no longer configured stays with who has it, until a backfill', async () => {
    const gus = await world.signUp('Gus');
    const { rows } = await database.pool.query<{ id: string }>(
      `SELECT d.id FROM catalog.default_grants d JOIN catalog.plan_ladders l ON l.id = d.ladder_id WHERE l.slug = 'wiki'`,
    );
    const before = await organizationOverviews({ database }, gus.viewer, { by: 'personal' });
    await removeDefaultGrant({ database }, ADMIN, { defaultGrantId: rows[0]?.id ?? '', ...WITH_REASON });
    expect(await driver.stale()).toBeGreaterThan(0);
    await driver.followCatalog(await takeJobs(database, 'catalog.changed'));
    expect(await driver.stale()).toBe(0);
    const after = await organizationOverviews({ database }, gus.viewer, { by: 'personal' });
    expect(after[0]?.plans.length).toBe(before[0]?.plans.length);
  });
});
