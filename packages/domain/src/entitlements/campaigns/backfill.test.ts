import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeAll, describe, expect, test } from 'vitest';
import { ADMIN, createCatalogWorks, PLAIN, takeJobs, WITH_REASON } from '../../catalog/catalog.fixture.ts';
import { selectDefaultGrants, setDefaultGrant } from '../../catalog/index.ts';
import { newId } from '../../kernel/index.ts';
import { createCampaignDriver } from './campaigns.fixture.ts';
import { cancelCampaign, retryFailedItems, startBackfill, workCampaign } from './index.ts';

const place = await useDatabase();
const { database } = place;
const { pool } = database;
const rooms = { database };
const world = await createWorld(place);
const works = createCatalogWorks(database);
const driver = createCampaignDriver(database);
const PEOPLE = 300;

const start = (isDryRun = false, reason: string | null = 'New default') =>
  startBackfill(rooms, ADMIN, { typeKey: 'personal', isDryRun, reason, idempotencyKey: null });
async function campaignIdOf(answer: Awaited<ReturnType<typeof startBackfill>>): Promise<string> {
  if (answer.kind !== 'started' || answer.campaignId === null) throw new Error(JSON.stringify(answer));
  await takeJobs(database, 'entitlements.campaign');
  return answer.campaignId;
}
async function count(sql: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`);
  return rows[0]?.count ?? 0;
}
/** Makes personal organizations get another ladder instead of the one they get now. */
async function changeDefault(): Promise<string> {
  const { ladderId } = await works.plans(1n);
  const defaults = await selectDefaultGrants(database, null);
  const current = defaults.find(({ organizationType }) => organizationType.key === 'personal');
  works.idOf(
    await setDefaultGrant(rooms, ADMIN, {
      typeKey: 'personal',
      ladderId,
      productId: null,
      replacesId: current?.id ?? null,
      ...WITH_REASON,
    }),
  );
  return ladderId;
}
const heldOn = (ladderId: string) =>
  count(
    `entitlements.provisions WHERE ladder_id = '${ladderId}' AND (ends_at IS NULL OR ends_at > system.at())`,
  );

describe('a backfill of defaults', () => {
  beforeAll(async () => {
    for (let index = 0; index < PEOPLE; index += 10) {
      await Promise.all(Array.from({ length: 10 }, (_, n) => world.signUp(`Person ${index + n}`)));
    }
  }, 120_000);

  test('has nothing to do where everybody has what their type gives', async () => {
    expect(await start(true)).toEqual({
      kind: 'started',
      campaignId: null,
      organizations: 0,
      firstOrganizationIds: [],
    });
  });

  test('tells first whom it would reach, and writes nothing', async () => {
    await changeDefault();
    const before = [await count('audit.entries'), await count('entitlements.campaigns')];
    const dry = await start(true, null);
    expect(dry).toMatchObject({ kind: 'started', campaignId: null, organizations: PEOPLE });
    expect(dry.kind === 'started' && dry.firstOrganizationIds.length).toBe(20);
    expect([await count('audit.entries'), await count('entitlements.campaigns')]).toEqual(before);
    expect(await start(false, null)).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['reason'] }],
    });
    expect(await startBackfill(rooms, ADMIN, { typeKey: 'nobody', isDryRun: true, ...PLAIN })).toEqual({
      kind: 'notFound',
      what: 'organization type',
    });
  });

  test('moves 300 organizations once each, though its worker is killed halfway, and twins work it', async () => {
    const ladderId = await changeDefault();
    const id = await campaignIdOf(await start());
    await workCampaign(rooms, id, { batch: 120 });
    expect((await driver.view(id)).counts).toEqual({ pending: 180, changed: 120, unchanged: 0, failed: 0 });
    // Killed after a settlement and before it could say so: the item is pending, its effect is there.
    await pool.query(
      `UPDATE entitlements.campaign_items SET state = 'pending', done_at = NULL
        WHERE campaign_id = $1 AND pool_id IN (SELECT pool_id FROM entitlements.campaign_items
          WHERE campaign_id = $1 AND state = 'changed' LIMIT 7)`,
      [id],
    );
    await Promise.all([driver.drain(id, 50), driver.drain(id, 30)]);
    expect(await driver.view(id)).toMatchObject({
      state: 'finished',
      reason: 'New default',
      startedBy: ADMIN.personId,
      counts: { pending: 0, changed: PEOPLE, unchanged: 0, failed: 0 },
    });
    expect(await heldOn(ladderId)).toBe(PEOPLE);
    const grants = `entitlements.grants WHERE ladder_id = '${ladderId}'`;
    expect(await count(`${grants} AND granted_by = '${ADMIN.personId}' AND reason = 'New default'`)).toBe(
      PEOPLE,
    );
    expect(await count(`${grants} AND revoked_at IS NULL`)).toBe(PEOPLE);
    expect(await count(`entitlements.requests WHERE key LIKE 'campaign:${id}:%'`)).toBe(PEOPLE);
    expect(await count(`audit.entries WHERE action = 'campaign.finished' AND resource_id = '${id}'`)).toBe(1);
  }, 120_000);

  test('run again, it finds nothing to do', async () => {
    const id = await campaignIdOf(await start());
    expect(await driver.drain(id)).toMatchObject({
      state: 'finished',
      counts: { pending: 0, changed: 0, unchanged: 0, failed: 0 },
    });
  });

  test('leaves the others done when items fail, and looks at those again when told', async () => {
    const ladderId = await changeDefault();
    const id = await campaignIdOf(await start());
    const broken = (await driver.items(id)).slice(3, 6).map(({ poolId }) => poolId);
    await pool.query(`ALTER TABLE entitlements.grants ADD CONSTRAINT broken CHECK (
      revoked_at IS NOT NULL OR ladder_id <> '${ladderId}'
      OR pool_id NOT IN (${broken.map((poolId) => `'${poolId}'`).join(', ')})) NOT VALID`);
    const stalled = await driver.drain(id);
    expect(stalled).toMatchObject({
      state: 'stalled',
      finishedAt: null,
      counts: { changed: PEOPLE - 3, failed: 3 },
    });
    const failed = (await driver.items(id)).filter(({ state }) => state === 'failed');
    expect(failed.map(({ poolId }) => poolId)).toEqual(broken);
    for (const { message } of failed) expect(message).toContain('broken');
    await pool.query(`ALTER TABLE entitlements.grants DROP CONSTRAINT broken`);
    const retry = () => retryFailedItems(rooms, ADMIN, { campaignId: id, ...PLAIN });
    expect(await retry()).toEqual({ kind: 'changed', id });
    expect(await takeJobs(database, 'entitlements.campaign')).toEqual([{ campaignId: id }]);
    expect(await driver.drain(id)).toMatchObject({
      state: 'finished',
      counts: { changed: PEOPLE, failed: 0 },
    });
    expect(await heldOn(ladderId)).toBe(PEOPLE);
    expect(await retry()).toMatchObject({ kind: 'invalidState', from: 'finished' });
  }, 120_000);

  test('is cancelled between two items: what is done stays, what is not is left', async () => {
    const ladderId = await changeDefault();
    const id = await campaignIdOf(await start());
    await workCampaign(rooms, id, { batch: 10 });
    const cancel = () => cancelCampaign(rooms, ADMIN, { campaignId: id, ...WITH_REASON });
    const answers = await Promise.all([cancel(), cancel()]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['changed', 'invalidState']);
    await workCampaign(rooms, id);
    expect(await driver.view(id)).toMatchObject({
      state: 'cancelled',
      counts: { pending: PEOPLE - 10, changed: 10 },
    });
    expect(await heldOn(ladderId)).toBe(10);
    expect(await start(true)).toMatchObject({ organizations: PEOPLE - 10 });
    expect(await cancelCampaign(rooms, ADMIN, { campaignId: newId(), ...WITH_REASON })).toMatchObject({
      kind: 'notFound',
    });
  });
});
