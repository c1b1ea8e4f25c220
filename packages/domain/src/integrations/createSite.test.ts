import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { Forbidden, newId } from '../kernel/index.ts';
import { createSite } from './index.ts';
import { placesOf } from './places.fixture.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;

let count = 0;
/** A name that nobody has had. */
const freeName = () => `garden-${++count}`;
const create = (
  { actor, viewer, organizationId }: Member,
  input: { organizationId?: string; name?: string; title?: string | null; key?: string | null } = {},
) =>
  createSite({ database, farm }, actor, viewer, {
    organizationId,
    name: freeName(),
    title: null,
    key: null,
    ...input,
  });

describe('creating a site', () => {
  test('claims its host for the owner, takes a place, wakes the farm and leaves a record', async () => {
    const ada = await world.signUp('Ada');
    const answer = await create(ada, { name: ' Ada-Garten ', title: ' Adas Garten ' });
    expect(answer).toEqual({
      kind: 'created',
      siteId: expect.any(String),
      organizationId: ada.organizationId,
    });
    const { siteId } = answer as { siteId: string };
    const { rows } = await database.pool.query(
      `SELECT s.host, s.title, s.owner_id, s.organization_id, s.served_revision, w.slug AS workspace,
              j.task_identifier AS task, a.actor_id, a.after
         FROM integrations.sites s JOIN organizations.workspaces w ON w.id = s.workspace_id
         JOIN graphile_worker.jobs j ON j.key = 'fedwiki.converge:' || s.id
         JOIN audit.entries a ON a.resource_id = s.id AND a.action = 'site.created' WHERE s.id = $1`,
      [siteId],
    );
    const { personId } = ada.viewer;
    expect(rows).toEqual([
      {
        host: 'ada-garten.localhost',
        title: 'Adas Garten',
        owner_id: personId,
        organization_id: ada.organizationId,
        served_revision: 0n,
        workspace: 'main',
        task: 'fedwiki.converge',
        actor_id: personId,
        after: { host: 'ada-garten.localhost', title: 'Adas Garten' },
      },
    ]);
    expect(await placesOf(database, ada.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('beyond the plan is denied with limit, use, reasons, and the plan that would allow it', async () => {
    const ben = await world.signUp('Ben');
    await create(ben);
    expect(await create(ben)).toMatchObject({
      kind: 'entitlementDenied',
      resource: { key: 'fedwiki.sites' },
      limit: 1n,
      used: 1n,
      requested: 1n,
      contributions: [
        { state: 'applied', source: 'default', product: { slug: 'public' }, value: { limit: 1n } },
      ],
      remedies: [{ tier: { rank: 1, product: { slug: 'standard' } }, value: { limit: 16n } }],
    });
    expect(await placesOf(database, ben.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('is denied again the moment a plan ends, although nothing has recorded that yet', async () => {
    const cleo = await world.signUp('Cleo');
    await create(cleo);
    await world.grantPlan({
      organizationId: cleo.organizationId,
      plan: 'standard',
      until: new Date(Date.now() + 400),
    });
    expect(await create(cleo)).toMatchObject({ kind: 'created' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await create(cleo)).toMatchObject({ kind: 'entitlementDenied', limit: 1n, used: 2n });
  });

  test('beyond everything on offer names no remedy, least of all the plan one is on', async () => {
    const dora = await world.signUp('Dora');
    await world.grantPlan({ organizationId: dora.organizationId, plan: 'standard' });
    for (let i = 0; i < 16; i += 1) expect(await create(dora)).toMatchObject({ kind: 'created' });
    expect(await create(dora)).toMatchObject({
      kind: 'entitlementDenied',
      limit: 16n,
      used: 16n,
      remedies: [],
    });

    // Newcomers to the same plan would get more; whoever is on it keeps the version it was given by.
    await database.pool.query(
      `WITH version AS (
         INSERT INTO catalog.entitlement_set_versions (set_id, number)
         SELECT id, 2 FROM catalog.entitlement_sets WHERE key = 'standard' RETURNING id)
       INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
       SELECT version.id, r.id, 'limit', 32 FROM version, catalog.resources r WHERE r.key = 'fedwiki.sites'`,
    );
    await database.pool.query(
      `UPDATE catalog.entitlement_set_versions SET published_at = now() WHERE number = 2`,
    );
    expect(await create(dora)).toMatchObject({ kind: 'entitlementDenied', limit: 16n, remedies: [] });
  });

  test('without any plan is denied with a limit of nought', async () => {
    const bare = await world.signUp('Bare');
    await database.pool.query(
      `WITH pool AS (SELECT id, version FROM entitlements.pools WHERE organization_id = $1)
       SELECT entitlements.commit_settlement(jsonb_build_object('pool_id', pool.id, 'version', pool.version,
                'at', system.at() + interval '1 millisecond', 'continuations', jsonb_build_array(jsonb_build_object(
                  'id', (SELECT id FROM entitlements.provisions WHERE pool_id = pool.id),
                  'ends_at', system.at() + interval '1 millisecond')))) FROM pool`,
      [bare.organizationId],
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await create(bare)).toMatchObject({ kind: 'entitlementDenied', limit: 0n, used: 0n });
  });

  test('where the catalog knows of no wiki sites is denied with a limit of nought and no remedy', async () => {
    const emma = await world.signUp('Emma');
    const rename = (from: string, to: string) =>
      database.pool.query(`UPDATE catalog.resources SET key = $2 WHERE key = $1`, [from, to]);
    await rename('fedwiki.sites', 'elsewhere.sites');
    try {
      expect(await create(emma)).toEqual({
        kind: 'entitlementDenied',
        resource: expect.objectContaining({ key: 'fedwiki.sites', name: 'Wiki sites' }),
        limit: 0n,
        used: 0n,
        requested: 1n,
        contributions: [],
        remedies: [],
      });
    } finally {
      await rename('elsewhere.sites', 'fedwiki.sites');
    }
  });
});

describe('the name of a site', () => {
  test.each([
    ['', 'TOO_SHORT'],
    ['ab', 'TOO_SHORT'],
    ['x'.repeat(41), 'TOO_LONG'],
    ['wiki!', 'BAD_CHARACTERS'],
    ['nul\u0000', 'BAD_CHARACTERS'],
    ['-wiki', 'BAD_HYPHENS'],
    ['12345', 'ONLY_DIGITS'],
    ['WWW', 'RESERVED'],
  ])('%j is refused as the farm says', async (name, code) => {
    const member = await world.signUp('Naming');
    expect(await create(member, { name })).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['name'], code, message: expect.any(String) }],
    });
  });

  test('is judged by the farm alone', async () => {
    const member = await world.signUp('Naming');
    const picky = { ...farm, checkLabel: () => 'reserved' as const };
    const { actor, viewer, organizationId } = member;
    const input = { organizationId, name: freeName(), title: null, key: null };
    expect(await createSite({ database, farm: picky }, actor, viewer, input)).toMatchObject({
      issues: [{ code: 'RESERVED' }],
    });
  });

  test("is taken for ever, also by one's own archived site, and across organizations", async () => {
    const [ada, ben] = [await world.signUp('Ada'), await world.signUp('Ben')];
    const name = freeName();
    await create(ada, { name });
    await database.pool.query(`UPDATE integrations.sites SET archived_at = now() WHERE host = $1`, [
      `${name}.localhost`,
    ]);
    const taken = { kind: 'siteNameTaken', host: `${name}.localhost` };
    expect(await create(ben, { name: name.toUpperCase() })).toEqual(taken);
    expect(await placesOf(database, ben.organizationId)).toEqual({ counted: 0n, active: 0n });
  });

  test('stands for the title that is not given', async () => {
    const titleOf = async (title: string | null) => {
      const member = await world.signUp('Titling');
      const answer = (await create(member, { name: 'Titled-One'.concat(String(++count)), title })) as {
        siteId: string;
      };
      const { rows } = await database.pool.query(`SELECT title FROM integrations.sites WHERE id = $1`, [
        answer.siteId,
      ]);
      return rows[0].title;
    };
    expect(await titleOf(null)).toMatch(/^Titled-One/);
    expect(await titleOf(' \t ')).toMatch(/^Titled-One/);
    expect(await titleOf('👩‍👩‍👧')).toBe('👩‍👩‍👧');
    expect(await titleOf('🌱'.repeat(120))).toBe('🌱'.repeat(120));
  });

  test.each([
    ['🌱'.repeat(121), 'TOO_LONG'],
    ['nul \u0000', 'BAD_CHARACTERS'],
    ['two\nlines', 'BAD_CHARACTERS'],
    ['\u202Egnp', 'BAD_CHARACTERS'],
    ['half \ud83c', 'BAD_CHARACTERS'],
  ])('does not stand for the title %j, which is refused', async (title, code) => {
    const member = await world.signUp('Titling');
    expect(await create(member, { title })).toMatchObject({ issues: [{ path: ['title'], code }] });
  });
});

describe('who may create a site', () => {
  test('is a member with the capability', async () => {
    const ada = await world.signUp('Ada');
    await world.grantPlan({ organizationId: ada.organizationId, plan: 'standard' });
    const [admin, member] = [await world.signUp('Admin'), await world.signUp('Member')];
    await world.join(admin, ada.organizationId, 'admin');
    await world.join(member, ada.organizationId, 'member');
    expect(await create(admin, { organizationId: ada.organizationId })).toMatchObject({ kind: 'created' });
    const refused = create(member, { organizationId: ada.organizationId });
    await expect(refused).rejects.toBeInstanceOf(Forbidden);
    await expect(refused).rejects.toMatchObject({ required: 'site.create' });
  });

  test('is not an operator, who sees everything', async () => {
    const [ada, olga] = [await world.signUp('Ada'), await world.appoint('Olga')];
    await expect(create(olga, { organizationId: ada.organizationId })).rejects.toBeInstanceOf(Forbidden);
  });

  test('is nobody in an organization that is not theirs: as if it were not there', async () => {
    const [ada, ben] = [await world.signUp('Ada'), await world.signUp('Ben')];
    const foreign = await create(ben, { organizationId: ada.organizationId, name: '!' });
    expect(foreign).toEqual({ kind: 'notFound', what: 'organization' });
    expect(await create(ben, { organizationId: newId(), name: '!' })).toEqual(foreign);
  });

  test('is nobody while the organization is suspended, and everybody again after it', async () => {
    const ada = await world.signUp('Ada');
    await world.suspend(ada.organizationId);
    expect(await create(ada)).toMatchObject({ kind: 'invalidState', from: 'suspended' });
    await database.pool.query(
      `UPDATE organizations.suspensions SET revoked_at = now() WHERE organization_id = $1`,
      [ada.organizationId],
    );
    expect(await create(ada)).toMatchObject({ kind: 'created' });
  });
});

describe('a request key', () => {
  test('gives a retry the first answer, also when there is no more room, and creates nothing', async () => {
    const ada = await world.signUp('Ada');
    const input = { name: freeName(), title: 'Once', key: 'attempt 1' };
    const first = await create(ada, input);
    expect(first).toMatchObject({ kind: 'created' });
    expect(await create(ada, input)).toEqual(first);
    expect(await placesOf(database, ada.organizationId)).toEqual({ counted: 1n, active: 1n });
  });

  test('of another input is refused', async () => {
    const ada = await world.signUp('Ada');
    const name = freeName();
    await create(ada, { name, key: 'mixed up' });
    expect(await create(ada, { name, key: 'mixed up', title: 'Other' })).toEqual({
      kind: 'requestKeyReused',
    });
  });

  test("is its owner's own, and a refusal may be asked again", async () => {
    const [ada, ben] = [await world.signUp('Ada'), await world.signUp('Ben')];
    const name = freeName();
    await create(ada, { name, key: 'shared' });
    expect(await create(ben, { name, key: 'shared' })).toMatchObject({ kind: 'siteNameTaken' });
    const other = freeName();
    expect(await create(ben, { name: other, key: 'shared' })).toMatchObject({ kind: 'created' });
  });

  test.each(['', 'k'.repeat(256)])('of a wrong length is refused', async (key) => {
    const ada = await world.signUp('Ada');
    expect(await create(ada, { key })).toMatchObject({
      issues: [{ path: ['idempotencyKey'], code: 'INVALID' }],
    });
  });
});
