import { recordStatements, useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { newId } from '../kernel/index.ts';
import { type OverviewSelection, organizationOverviews, systemOverview } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

const see = ({ viewer }: Member, selection: OverviewSelection) =>
  organizationOverviews({ database }, viewer, selection);
const byId = (...ids: readonly string[]): OverviewSelection => ({ by: 'ids', ids });

async function ownOverview(member: Member) {
  const [overview] = await see(member, { by: 'personal' });
  if (overview === undefined) throw new Error('The organization is not there.');
  return overview;
}

describe('an organization', () => {
  test('is seen by its members and by operators, and is to anybody else as if it were not there', async () => {
    const [ada, ben, olga] = [
      await world.signUp('Ada One'),
      await world.signUp('Ben'),
      await world.appoint('Olga'),
    ];
    const { slug } = await ownOverview(ada);
    for (const selection of [byId(ada.organizationId), { by: 'slug', slug } as const]) {
      expect(await see(ada, selection)).toMatchObject([{ id: ada.organizationId, isMember: true }]);
      expect(await see(olga, selection)).toMatchObject([
        { id: ada.organizationId, isMember: false, capabilities: [] },
      ]);
      expect(await see(ben, selection)).toEqual([]);
    }
    expect(await see(ben, byId(newId(), ada.organizationId, ben.organizationId))).toMatchObject([
      { id: ben.organizationId },
    ]);
    expect(await see(ben, { by: 'slug', slug: "x' OR '1'='1" })).toEqual([]);
  });

  test('is seen with the capabilities of the role one has there, until the membership ends', async () => {
    const [ada, ben] = [await world.signUp('Ada'), await world.signUp('Ben')];
    await world.join(ben, ada.organizationId, 'member');
    expect(await see(ben, byId(ada.organizationId))).toMatchObject([{ capabilities: ['site.open'] }]);
    await database.pool.query(
      `UPDATE organizations.memberships SET ended_at = now() WHERE organization_id = $1 AND person_id = $2`,
      [ada.organizationId, ben.viewer.personId],
    );
    expect(await see(ben, byId(ada.organizationId))).toEqual([]);
  });

  test('costs one statement, however many are asked for', async () => {
    const olga = await world.appoint('Olga');
    const members = await Promise.all(Array.from({ length: 5 }, () => world.signUp('One of many')));
    const recorded = recordStatements(database);
    const seen = await see(olga, byId(...members.map(({ organizationId }) => organizationId)));
    recorded.stop();
    expect(seen).toHaveLength(5);
    expect(recorded.texts).toHaveLength(1);
  });

  test('is told to nobody else who asks at the same moment, and their questions share a statement', async () => {
    const [ada, ben, olga] = [
      await world.signUp('Ada'),
      await world.signUp('Ben'),
      await world.appoint('Olga'),
    ];
    const both = byId(ada.organizationId, ben.organizationId);
    const recorded = recordStatements(database);
    const seen = await Promise.all([
      see(ada, both),
      see(ben, both),
      see(olga, both),
      see(ada, byId(newId())),
    ]);
    recorded.stop();
    expect(seen.map((some) => some.map(({ id }) => id))).toEqual([
      [ada.organizationId],
      [ben.organizationId],
      [ada.organizationId, ben.organizationId],
      [],
    ]);
    expect(recorded.texts).toHaveLength(1);
  });

  test('is seen by a job without anybody', async () => {
    const ada = await world.signUp('Ada');
    expect(await systemOverview({ database }, ada.organizationId)).toMatchObject({ isMember: false });
    expect(await systemOverview({ database }, newId())).toBeNull();
  });

  test('is suspended while a suspension runs: not before, not after, not once it is lifted', async () => {
    const ada = await world.signUp('Ada');
    const suspend = (starts: string, ends: string | null, revoked: string | null = null) =>
      database.pool.query(
        `INSERT INTO organizations.suspensions (organization_id, starts_at, ends_at, revoked_at, reason)
         VALUES ($1, now() + $2::interval, now() + $3::interval, now() + $4::interval, 'For a test')`,
        [ada.organizationId, starts, ends, revoked],
      );
    await suspend('-2 hours', '-1 hour');
    await suspend('1 hour', null);
    await suspend('-1 hour', null, '-1 minute');
    expect((await ownOverview(ada)).isSuspended).toBe(false);
    await suspend('-1 minute', '1 hour');
    expect((await ownOverview(ada)).isSuspended).toBe(true);
  });
});

describe('what an organization has', () => {
  test('is explained: what counts, what lies beneath, and what is over', async () => {
    const ada = await world.signUp('Ada');
    const until = new Date(Date.now() + 3_600_000);
    await world.grantPlan({ organizationId: ada.organizationId, plan: 'standard', until });
    const now = await ownOverview(ada);
    expect(now.plans).toMatchObject([{ product: { slug: 'standard' }, rank: 1, source: 'manual', until }]);
    expect(
      now.entitlements.map(({ resource, value, used, remaining }) => [resource.key, value, used, remaining]),
    ).toEqual([
      ['fedwiki.sites', { kind: 'limit', limit: 16n }, 0n, 16n],
      ['fedwiki.storage_mb', { kind: 'limit', limit: 256n }, 0n, 256n],
    ]);
    expect(now.entitlements[0]?.contributions).toMatchObject([
      {
        state: 'applied',
        product: { slug: 'standard' },
        value: { limit: 16n },
        grantedBy: null,
        reason: 'For a test',
        until,
      },
      { state: 'shadowed', product: { slug: 'public' }, value: { limit: 1n }, source: 'default' },
    ]);

    // The plan's end has passed and no worker has been by: the future was already written.
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 7200000`);
    const later = await ownOverview(ada);
    expect(later.plans).toMatchObject([
      { product: { slug: 'public' }, source: 'default', since: until, until: null },
    ]);
    expect(later.entitlements[0]).toMatchObject({ value: { limit: 1n } });
    expect(later.entitlements[0]?.contributions).toMatchObject([
      { state: 'applied', product: { slug: 'public' } },
      { state: 'expired', product: { slug: 'standard' }, until },
    ]);

    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 86400000 * 92::bigint`);
    const muchLater = await ownOverview(ada);
    expect(muchLater.entitlements[0]?.contributions).toMatchObject([{ product: { slug: 'public' } }]);
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 0`);
  });

  test('is never read from before its last settlement, wherever the clock went', async () => {
    const ada = await world.signUp('Ada');
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 3600000`);
    await world.grantPlan({ organizationId: ada.organizationId, plan: 'standard' });
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 0`);
    expect((await ownOverview(ada)).plans).toMatchObject([{ product: { slug: 'standard' } }]);
  });

  test('is told of what is in use although nothing gives it', async () => {
    const ada = await world.signUp('Ada');
    const count = (used: number) =>
      database.pool.query(
        `WITH resource AS (
           INSERT INTO catalog.resources (key, name, kind, is_measured) VALUES ('forum.topics', 'Topics', 'limit', true)
           ON CONFLICT (key) DO UPDATE SET name = excluded.name RETURNING id)
         INSERT INTO entitlements.usage_counters (pool_id, resource_id, used, measured_at)
         SELECT p.id, resource.id, $2, now() FROM entitlements.pools p, resource WHERE p.organization_id = $1
         ON CONFLICT (pool_id, resource_id) DO UPDATE SET used = excluded.used`,
        [ada.organizationId, used],
      );
    await count(3);
    const { entitlements } = await ownOverview(ada);
    expect(entitlements.map(({ resource }) => resource.key)).toEqual([
      'fedwiki.sites',
      'fedwiki.storage_mb',
      'forum.topics',
    ]);
    expect(entitlements[2]).toMatchObject({
      value: { limit: 0n },
      used: 3n,
      remaining: 0n,
      contributions: [],
    });
    await count(0);
    expect((await ownOverview(ada)).entitlements).toHaveLength(2);
  });
});
