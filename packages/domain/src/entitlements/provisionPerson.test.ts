import { useDatabase } from '@member-console/testing/database';
import { createWorld, sessionOf, WIKI_CATALOG } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { importCatalog } from '../catalog/index.ts';
import { findViewer } from '../identity/index.ts';
import { SYSTEM } from '../kernel/index.ts';
import { organizationOverviews, provisionPerson } from './index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;

/** How many rows of each kind stand for one account. */
async function everythingOf(authUserId: string) {
  const { rows } = await database.pool.query(
    `SELECT count(DISTINCT p.id)::int AS persons, count(DISTINCT o.id)::int AS organizations,
            count(DISTINCT w.id)::int AS workspaces, count(DISTINCT m.id)::int AS memberships,
            count(DISTINCT pool.id)::int AS pools, count(DISTINCT g.id)::int AS grants,
            count(DISTINCT v.id)::int AS provisions, count(DISTINCT t.id)::int AS transitions,
            count(DISTINCT a.id)::int AS entries
       FROM identity.persons p
       LEFT JOIN organizations.organizations o ON o.personal_of = p.id
       LEFT JOIN organizations.workspaces w ON w.organization_id = o.id
       LEFT JOIN organizations.memberships m ON m.organization_id = o.id AND m.person_id = p.id
       LEFT JOIN entitlements.pools pool ON pool.organization_id = o.id
       LEFT JOIN entitlements.grants g ON g.pool_id = pool.id
       LEFT JOIN entitlements.provisions v ON v.pool_id = pool.id
       LEFT JOIN entitlements.transitions t ON t.pool_id = pool.id
       LEFT JOIN audit.entries a ON a.organization_id = o.id
      WHERE p.auth_user_id = $1`,
    [authUserId],
  );
  return rows[0];
}

const ONE_OF_EVERYTHING = {
  persons: 1,
  organizations: 1,
  workspaces: 1,
  memberships: 1,
  pools: 1,
  grants: 1,
  provisions: 1,
  transitions: 1,
  entries: 4,
};

async function overviewFor(session: ReturnType<typeof sessionOf>) {
  const viewer = await findViewer(database, session);
  if (viewer === null) throw new Error('The person is not there.');
  const [overview] = await organizationOverviews({ database }, viewer, { by: 'personal' });
  if (overview === undefined) throw new Error('The organization is not there.');
  return { viewer, overview };
}

describe('a first sign-in', () => {
  test('makes person, organization, workspace, pool and free plan, and says what it did', async () => {
    const { viewer, organizationId } = await world.signUp('Ada Lovelace');
    expect(await everythingOf(viewer.session.authUserId)).toEqual(ONE_OF_EVERYTHING);
    const { overview } = await overviewFor(viewer.session);
    expect(overview).toMatchObject({
      id: organizationId,
      slug: 'ada-lovelace',
      name: 'Ada Lovelace',
      isMember: true,
      isSuspended: false,
      suspension: null,
      capabilities: ['billing.manage', 'site.create', 'site.manage', 'site.open'],
      plans: [{ product: { slug: 'public' }, rank: 0, source: 'default', until: null }],
    });
    const { rows } = await database.pool.query(
      `SELECT action, actor_kind FROM audit.entries WHERE organization_id = $1 ORDER BY id`,
      [organizationId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'person.provisioned',
      'organization.created',
      'grant.created',
      'plan.changed',
    ]);
    expect(new Set(rows.map((row) => row.actor_kind))).toEqual(new Set(['system']));
  });

  test('comes once, however often it is told', async () => {
    const session = sessionOf('Again');
    for (let i = 0; i < 3; i += 1) await provisionPerson({ database }, session);
    expect(await everythingOf(session.authUserId)).toEqual(ONE_OF_EVERYTHING);
  });

  test('comes once when twenty requests race', async () => {
    const session = sessionOf('Racing Tabs');
    await Promise.all(Array.from({ length: 20 }, () => provisionPerson({ database }, session)));
    expect(await everythingOf(session.authUserId)).toEqual(ONE_OF_EVERYTHING);
  });

  test('comes for each of twenty namesakes at once, all with an address of their own', async () => {
    const namesakes = Array.from({ length: 20 }, () => sessionOf('Maria Muster'));
    await Promise.all(namesakes.map((session) => provisionPerson({ database }, session)));
    const slugs = await Promise.all(namesakes.map(async (s) => (await overviewFor(s)).overview.slug));
    expect(new Set(slugs).size).toBe(20);
    expect(slugs.filter((slug) => slug === 'maria-muster')).toHaveLength(1);
    expect(slugs.filter((slug) => !/^maria-muster(-[0-9a-f]{6})?$/.test(slug))).toEqual([]);
  });

  test.each([
    ['🌱🌻', '🌱🌻', /^member/],
    ['👩‍👩‍👧 Familie', '👩‍👩‍👧 Familie', /^familie$/],
    ['می‌خواهم', 'می‌خواهم', /^member/],
    ['Ørsted Æther', 'Ørsted Æther', /^rsted-ther$/],
    ['李', '李', /^member/],
    ['x', 'x', /^member/],
    ['  two\nlines\u0000  ', 'two lines', /^two-lines$/],
    ['\u202Egnp.exe', 'gnp.exe', /^gnp-exe$/],
    ['a'.repeat(500), 'a'.repeat(80), /^a{40}$/],
    ['🌱'.repeat(81), '🌱'.repeat(80), /^member/],
    ['half \ud83c', 'half', /^half$/],
  ])('takes the name %j as it can be shown', async (given, shown, slug) => {
    const session = sessionOf(given);
    await provisionPerson({ database }, session);
    const { viewer, overview } = await overviewFor(session);
    expect(viewer.displayName).toBe(shown);
    expect(overview.name).toBe(shown);
    expect(overview.slug).toMatch(slug);
  });

  test('calls somebody whose name shows nothing by the first part of the address', async () => {
    const session = { ...sessionOf('\u200b \u0007'), email: 'grace@demo.test' };
    await provisionPerson({ database }, session);
    expect((await overviewFor(session)).viewer.displayName).toBe('grace');
  });

  test('leaves nothing behind when it fails midway', async () => {
    const session = sessionOf('Unlucky');
    await database.pool.query(
      `CREATE FUNCTION public.refuse_unlucky() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'no pool today'; END $$;
       CREATE TRIGGER refuse_unlucky BEFORE INSERT ON entitlements.pools
         FOR EACH ROW EXECUTE FUNCTION public.refuse_unlucky()`,
    );
    await expect(provisionPerson({ database }, session)).rejects.toThrow('no pool today');
    await database.pool.query('DROP FUNCTION public.refuse_unlucky() CASCADE');
    expect(await everythingOf(session.authUserId)).toMatchObject({ persons: 0, organizations: 0 });

    await provisionPerson({ database }, session);
    expect(await everythingOf(session.authUserId)).toEqual(ONE_OF_EVERYTHING);
  });

  test('happens at the moment of the installation, wherever its clock was moved to', async () => {
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 86400000 * 400::bigint`);
    const { overview } = await overviewFor((await world.signUp('Future')).viewer.session);
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 0`);
    const nextYear = Date.now() + 86_400_000 * 399;
    expect(overview.createdAt.getTime()).toBeGreaterThan(nextYear);
    expect(overview.plans[0]?.since.getTime()).toBeGreaterThan(nextYear);
  });
});

describe('a first sign-in without a plan to give', async () => {
  const bare = await createWorld(await useDatabase(), null);

  test('works, and says that a default gives nothing, once one is configured', async () => {
    const ada = await bare.signUp('Ada');
    const [alone] = await organizationOverviews(bare, ada.viewer, { by: 'personal' });
    expect(alone).toMatchObject({ plans: [], entitlements: [] });

    await importCatalog(bare, SYSTEM, WIKI_CATALOG);
    await bare.database.pool.query(`UPDATE catalog.products SET lifecycle = 'draft'`);
    const ben = await bare.signUp('Ben');
    const [waiting] = await organizationOverviews(bare, ben.viewer, { by: 'personal' });
    expect(waiting).toMatchObject({ plans: [], entitlements: [] });
    const { rows } = await bare.database.pool.query(
      `SELECT reason FROM audit.entries WHERE action = 'default_grant.idle' AND organization_id = $1`,
      [ben.organizationId],
    );
    expect(rows).toEqual([{ reason: 'Nothing of it is published.' }]);
  });

  test('takes the lowest tier that is published', async () => {
    await bare.database.pool.query(
      `UPDATE catalog.products SET lifecycle = 'published' WHERE slug = 'standard'`,
    );
    const cleo = await bare.signUp('Cleo');
    const [overview] = await organizationOverviews(bare, cleo.viewer, { by: 'personal' });
    expect(overview?.plans).toMatchObject([{ product: { slug: 'standard' }, rank: 1, source: 'default' }]);
  });

  test('gives a product off the ladders only while that is published', async () => {
    await bare.database.pool.query(
      `INSERT INTO catalog.products (slug, name, product_type, lifecycle, set_id)
         SELECT 'welcome', 'Welcome', 'one_time', 'published', id FROM catalog.entitlement_sets WHERE key = 'public';
       INSERT INTO catalog.default_grants (type_key, product_id)
         SELECT 'personal', id FROM catalog.products WHERE slug = 'welcome'`,
    );
    const dora = await bare.signUp('Dora');
    const [both] = await organizationOverviews(bare, dora.viewer, { by: 'personal' });
    expect(both?.entitlements[0]).toMatchObject({
      resource: { key: 'fedwiki.sites' },
      value: { limit: 17n },
    });

    await bare.database.pool.query(
      `UPDATE catalog.products SET lifecycle = 'retired' WHERE slug = 'welcome'`,
    );
    const emil = await bare.signUp('Emil');
    const [one] = await organizationOverviews(bare, emil.viewer, { by: 'personal' });
    expect(one?.entitlements[0]).toMatchObject({ value: { limit: 16n } });
  });
});
