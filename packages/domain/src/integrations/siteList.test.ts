import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, newId } from '../kernel/index.ts';
import { archiveSite, createSite, farmOverview, listSites, retrySite } from './index.ts';
import type { SitePageRequest } from './siteListStore.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;
beforeEach(() => farm.start());

async function siteOf({ actor, viewer, organizationId }: Member, name: string): Promise<string> {
  const input = { organizationId, name, title: `About ${name}`, key: null };
  const answer = await createSite({ database, farm }, actor, viewer, input);
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return answer.siteId;
}

let olga: Member;
let ada: Member;
let sites: Record<'apple' | 'berry' | 'cherry', string>;
beforeAll(async () => {
  olga = await world.appoint('Olga');
  ada = await world.signUp('Ada');
  const [ben, cleo] = [await world.signUp('Ben'), await world.signUp('Cleo')];
  sites = {
    apple: await siteOf(ada, 'apple'),
    berry: await siteOf(ben, 'berry'),
    cherry: await siteOf(cleo, 'cherry'),
  };
  await world.runJobs();
  await archiveSite({ database }, ben.actor, ben.viewer, { siteId: sites.berry });
  await database.pool.query('UPDATE integrations.sites SET storage_bytes = 700 WHERE id = $1', [
    sites.cherry,
  ]);
});

const all: SitePageRequest = {
  search: null,
  state: null,
  isBehind: false,
  order: 'newest',
  after: null,
  before: null,
  backward: false,
  limit: 10,
};
const list = async (wanted: Partial<SitePageRequest>) => {
  const found = await listSites({ database }, olga.viewer, { ...all, ...wanted });
  const names = new Map(Object.entries(sites).map(([name, id]) => [id, name]));
  return found.map(({ id }) => names.get(id));
};

describe('the list of all sites', () => {
  test('goes by age, address or size', async () => {
    expect(await list({})).toEqual(['cherry', 'berry', 'apple']);
    expect(await list({ order: 'oldest' })).toEqual(['apple', 'berry', 'cherry']);
    expect(await list({ order: 'name' })).toEqual(['apple', 'berry', 'cherry']);
    expect((await list({ order: 'largest' }))[0]).toBe('cherry');
  });

  test('is narrowed by words of the site or of whose it is, by state, and by what the farm is behind with', async () => {
    expect(await list({ search: 'ABOUT CH' })).toEqual(['cherry']);
    expect(await list({ search: ada.viewer.email })).toEqual(['apple']);
    expect(await list({ search: '%' })).toEqual([]);
    expect(await list({ state: 'archived' })).toEqual(['berry']);
    expect(await list({ state: 'active' })).toEqual(['cherry', 'apple']);
    expect(await list({ state: 'frozen' })).toEqual([]);
    expect(await list({ isBehind: true })).toEqual(['berry']);
  });

  test('is for operators alone', async () => {
    await expect(listSites({ database }, ada.viewer, all)).rejects.toThrow('operator');
    await expect(farmOverview({ database, farm }, ada.viewer)).rejects.toThrow('operator');
  });
});

describe('how the farm does', () => {
  test('tells what it holds, and what stands in the way while it is away', async () => {
    expect(await farmOverview({ database, farm }, olga.viewer)).toMatchObject({
      reachable: true,
      sites: 3,
      version: '1',
      bytes: 700n,
      behind: 1,
      problems: [],
    });
    farm.stop();
    await world.runJobs();
    const { reachable, sites: held, counts, problems } = await farmOverview({ database, farm }, olga.viewer);
    expect({ reachable, held }).toEqual({ reachable: false, held: null });
    expect(counts).toHaveLength(2);
    expect(counts).toEqual(
      expect.arrayContaining([
        { state: 'active', count: 2 },
        { state: 'archived', count: 1 },
      ]),
    );
    expect(problems).toEqual([{ message: 'The farm cannot be reached.', count: 1 }]);
  });
});

/** Somebody who asks in the role that they have. */
function operatorOf({ actor, viewer: { personId, operatorRole: role } }: Member): Actor {
  return role === null ? actor : { kind: 'operator', personId, role, requestId: null };
}

describe('telling the farm of a site again', () => {
  const retry = (siteId: string, by = olga, reason: string | null = 'The farm is back') =>
    retrySite({ database }, operatorOf(by), { siteId, reason });

  test('happens at once, under a new revision, and is on record', async () => {
    const before = farm.sites.get('apple.localhost')?.revision ?? 0;
    expect(await retry(sites.apple)).toEqual({
      kind: 'changed',
      siteId: sites.apple,
      organizationId: ada.organizationId,
    });
    await world.runJobs();
    expect(farm.sites.get('apple.localhost')?.revision).toBe(before + 1);
    const { rows } = await database.pool.query(
      `SELECT action, actor_id, organization_id, reason FROM audit.entries WHERE resource_id = $1 ORDER BY id DESC LIMIT 1`,
      [sites.apple],
    );
    expect(rows).toEqual([
      {
        action: 'site.retried',
        actor_id: olga.viewer.personId,
        organization_id: ada.organizationId,
        reason: 'The farm is back',
      },
    ]);
  });

  test('needs a reason and a site, and an operator who may', async () => {
    expect(await retry(sites.apple, olga, '  ')).toMatchObject({ kind: 'validationFailed' });
    expect(await retry(newId())).toEqual({ kind: 'notFound', what: 'site' });
    const sue = await world.appoint('Sue', 'support');
    for (const one of [ada, sue]) await expect(retry(sites.apple, one)).rejects.toThrow('sites.manage');
  });
});
