import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { beforeEach, describe, expect, test } from 'vitest';
import { ADMIN, createCatalogWorks, takeJobs, WITH_REASON } from '../../catalog/catalog.fixture.ts';
import { publishSetVersion } from '../../catalog/index.ts';
import { type Actor, newId } from '../../kernel/index.ts';
import { changePlan, organizationOverviews } from '../index.ts';
import { createCampaignDriver } from './campaigns.fixture.ts';
import { previewPublication, publishSetVersionForEveryone } from './index.ts';

const place = await useDatabase();
const { database } = place;
const rooms = { database };
const world = await createWorld(place);
const works = createCatalogWorks(database);
const driver = createCampaignDriver(database);
const otto = await world.appoint('Otto');

type Member = Awaited<ReturnType<typeof world.signUp>>;

async function give(member: Member, ladderId: string, productId: string, source: 'manual' | 'purchase') {
  const answer = await changePlan(
    rooms,
    { actor: ADMIN, viewer: otto.viewer, reason: 'For a test', idempotencyKey: null, previewToken: null },
    {
      kind: 'grantPlan',
      organizationId: member.organizationId,
      ladderId,
      productId,
      source,
      quantity: 1,
      startsAt: null,
      endsAt: null,
    },
  );
  if (answer.kind !== 'settled') throw new Error(answer.kind);
  return answer.grantIds[0] ?? '';
}
const publish = (versionId: string, paidGrants: 'now' | 'atPeriodEnd' | null = null, actor: Actor = ADMIN) =>
  publishSetVersionForEveryone(rooms, actor, { versionId, paidGrants, ...WITH_REASON });
async function follow(answer: Awaited<ReturnType<typeof publish>>) {
  if (answer.kind !== 'started') throw new Error(JSON.stringify(answer));
  await takeJobs(database, 'entitlements.campaign');
  return driver.drain(answer.campaignId);
}

describe('publishing a version for everyone', () => {
  let ladderId: string;
  let resourceId: string;
  let productId: string;
  let setId: string;
  let ada: Member;
  let ben: Member;
  beforeEach(async () => {
    const made = await works.plans(5n);
    ({ ladderId, resourceId } = made);
    productId = made.plans[0]?.productId ?? '';
    setId = made.plans[0]?.setId ?? '';
    [ada, ben] = [await world.signUp('Ada'), await world.signUp('Ben')];
    await give(ada, ladderId, productId, 'manual');
  });
  async function limitOf({ viewer }: Member) {
    const [organization] = await organizationOverviews(rooms, viewer, { by: 'personal' });
    const entitlement = organization?.entitlements.find(({ resource }) => resource.id === resourceId);
    return entitlement?.value.kind === 'limit' ? entitlement.value.limit : undefined;
  }

  test('tells first whom it reaches, then moves them, and newcomers have it anyway', async () => {
    const versionId = await works.draft(setId, resourceId, 9n);
    expect(await previewPublication(rooms, otto.viewer, versionId)).toMatchObject({
      kind: 'publication',
      organizations: 1,
      firstOrganizationIds: [ada.organizationId],
      paidGrants: 0,
      paidGrantsLosing: 0,
    });
    expect(await limitOf(ada)).toBe(5n);
    const done = await follow(await publish(versionId));
    expect(done).toMatchObject({ state: 'finished', counts: { changed: 1, unchanged: 0, failed: 0 } });
    expect(await limitOf(ada)).toBe(9n);
    await give(ben, ladderId, productId, 'manual');
    expect(await limitOf(ben)).toBe(9n);
    await driver.followCatalog(await takeJobs(database, 'catalog.changed'));
    expect(await driver.stale()).toBe(0);
  });

  test('moves later who kept the older version at first, but never back to an older one', async () => {
    const next = await works.publishedVersion(setId, resourceId, 7n);
    expect(await limitOf(ada)).toBe(5n);
    await follow(await publish(next));
    expect(await limitOf(ada)).toBe(7n);
    const last = await works.draft(setId, resourceId, 8n);
    await publishSetVersion(rooms, ADMIN, { versionId: last, reason: null, idempotencyKey: null });
    expect(await publish(next)).toMatchObject({ kind: 'invalidState' });
    expect(await publish(newId())).toMatchObject({ kind: 'notFound' });
  });

  test('takes nothing from what is paid for unless told when', async () => {
    const paid = await give(ben, ladderId, productId, 'purchase');
    const less = await works.draft(setId, resourceId, 2n);
    expect(await publish(less)).toEqual({ kind: 'takesFromPaid', grants: 1 });
    // Half a minute before the period that is paid for ends.
    await database.pool.query(
      `UPDATE entitlements.grants SET source_ends_at = system.at() + interval '30 days' WHERE id = $1`,
      [paid],
    );
    await follow(await publish(less, 'atPeriodEnd'));
    expect([await limitOf(ada), await limitOf(ben)]).toEqual([2n, 5n]);
    const { rows } = await database.pool.query(
      `SELECT starts_at > system.at() + interval '29 days' AS later FROM entitlements.provisions
        WHERE set_version_id = $1 AND starts_at > system.at()`,
      [less],
    );
    expect(rows).toEqual([{ later: true }]);
  });

  test('gives what is paid for more without being asked, and less at once when told so', async () => {
    await give(ben, ladderId, productId, 'purchase');
    await follow(await publish(await works.draft(setId, resourceId, 6n)));
    expect(await limitOf(ben)).toBe(6n);
    await follow(await publish(await works.draft(setId, resourceId, 1n), 'now'));
    expect([await limitOf(ada), await limitOf(ben)]).toEqual([1n, 1n]);
  });

  test('moves a default that holds it', async () => {
    const { rows } = await database.pool.query<{ set: string; resource: string; version: string }>(
      `SELECT v.set_id AS set, r.id AS resource FROM catalog.entitlement_set_versions v
         JOIN catalog.entitlement_sets s ON s.id = v.set_id AND s.key = 'public', catalog.resources r
        WHERE r.key = 'fedwiki.sites' LIMIT 1`,
    );
    const [row] = rows;
    const people = await database.pool.query(`SELECT FROM entitlements.pools`);
    const versionId = await works.draft(row?.set ?? '', row?.resource ?? '', 3n);
    const done = await follow(await publish(versionId));
    expect(done.counts).toMatchObject({ changed: people.rowCount, failed: 0 });
    const [organization] = await organizationOverviews(rooms, ada.viewer, { by: 'personal' });
    const sites = organization?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
    expect(sites?.value).toEqual({ kind: 'limit', limit: 3n });
  });

  test('two who publish at once start one campaign that publishes', async () => {
    const versionId = await works.draft(setId, resourceId, 9n);
    const answers = await Promise.all([publish(versionId), publish(versionId)]);
    for (const answer of answers) await follow(answer);
    expect(await limitOf(ada)).toBe(9n);
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS grants FROM entitlements.grants WHERE set_version_id = $1 AND revoked_at IS NULL`,
      [versionId],
    );
    expect(rows).toEqual([{ grants: 1 }]);
  });
});
