import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { beforeEach, describe, expect, test } from 'vitest';
import { organizationOverviews } from '../entitlements/index.ts';
import { archiveSite, convergeSite, createSite, isStorageFull, measureSites } from './index.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;
beforeEach(() => farm.start());

const MB = 1_000_000;
interface Made {
  readonly id: string;
  readonly host: string;
}
let count = 0;
async function siteOf({ actor, viewer, organizationId }: Member): Promise<Made> {
  const name = `store-${++count}`;
  const answer = await createSite({ database, farm }, actor, viewer, {
    organizationId,
    name,
    title: null,
    key: null,
  });
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return { id: answer.siteId, host: farm.hostFor(name) };
}
async function memberWith(sites: number): Promise<{ member: Member; sites: Made[] }> {
  const member = await world.signUp('Keeper');
  await world.grantPlan({ organizationId: member.organizationId, plan: 'standard' });
  await world.runJobs();
  const made = [];
  for (let i = 0; i < sites; i += 1) made.push(await siteOf(member));
  await world.runJobs();
  return { member, sites: made };
}
async function overviewOf({ viewer, organizationId }: Member) {
  const [overview] = await organizationOverviews({ database }, viewer, { by: 'ids', ids: [organizationId] });
  if (overview === undefined) throw new Error('The organization is not there.');
  return overview;
}
const storageOf = async (member: Member) =>
  (await overviewOf(member)).entitlements.find(({ resource }) => resource.key === 'fedwiki.storage_mb');
const revisionOf = (host: string) => farm.sites.get(host)?.revision;

describe('measured storage', () => {
  test('is nought before it is measured, and counts whole megabytes, begun ones too', async () => {
    const { member, sites } = await memberWith(2);
    const [one, other] = sites as [Made, Made];
    expect(await storageOf(member)).toMatchObject({ used: 0n, remaining: 256n });
    farm.fill(one.host, 1);
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 1n, remaining: 255n });
    farm.fill(one.host, 2 * MB);
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 2n });
    farm.fill(other.host, MB + 1);
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 4n }); // 3.000001 MB together, not 2 + 2
    farm.fill(one.host, 0);
    farm.fill(other.host, 0);
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 0n, remaining: 256n });
  });

  test('of archived sites counts too', async () => {
    const { member, sites } = await memberWith(1);
    const [site] = sites as [Made];
    farm.fill(site.host, 5 * MB);
    await archiveSite(world, member.actor, member.viewer, { siteId: site.id });
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 5n });
  });

  test('does not move the pool: no command is disturbed', async () => {
    const { member, sites } = await memberWith(1);
    const before = (await overviewOf(member)).poolVersion;
    farm.fill(sites[0]?.host ?? '', 7 * MB);
    await measureSites(world);
    expect((await overviewOf(member)).poolVersion).toBe(before);
  });

  test('is told to the neighbours, who enforce the common limit, and to nobody else', async () => {
    const { sites } = await memberWith(3);
    const [a, b, c] = sites as [Made, Made, Made];
    const { sites: others } = await memberWith(1);
    farm.fill(a.host, 10 * MB);
    expect([a, b, c].map(({ host }) => revisionOf(host))).toEqual([1, 1, 1]);
    await measureSites(world);
    await world.runJobs();
    expect(farm.sites.get(b.host)).toMatchObject({ revision: 2, storage: { usedElsewhereBytes: 10 * MB } });
    expect(farm.sites.get(c.host)).toMatchObject({ revision: 2, storage: { usedElsewhereBytes: 10 * MB } });
    expect(farm.sites.get(a.host)).toMatchObject({ revision: 1, storage: { usedElsewhereBytes: 0 } });
    expect(revisionOf(others[0]?.host ?? '')).toBe(1);

    await measureSites(world);
    await world.runJobs();
    expect(revisionOf(b.host)).toBe(2); // nothing changed, nobody is woken
  });

  test('that a convergence brings is told to the neighbours too', async () => {
    const { member, sites } = await memberWith(2);
    const [a, b] = sites as [Made, Made];
    farm.fill(a.host, 20 * MB);
    await convergeSite(world, a.id);
    expect(await storageOf(member)).toMatchObject({ used: 20n });
    await measureSites(world);
    await world.runJobs();
    expect(farm.sites.get(b.host)).toMatchObject({ storage: { usedElsewhereBytes: 20 * MB } });
  });

  test('by many at once adds up to what is there', async () => {
    const { member, sites } = await memberWith(6);
    for (const [index, { host }] of sites.entries()) farm.fill(host, (index + 1) * MB);
    await Promise.all([
      ...sites.map(({ id }) => convergeSite(world, id)),
      ...Array.from({ length: 6 }, () => measureSites(world)),
    ]);
    expect(await storageOf(member)).toMatchObject({ used: 21n });
    await measureSites(world);
    await world.runJobs();
    const elsewhere = sites.map(({ host }) => farm.sites.get(host)?.storage.usedElsewhereBytes);
    expect(elsewhere).toEqual([20, 19, 18, 17, 16, 15].map((megabytes) => megabytes * MB));
  });

  test('is written whole or not at all', async () => {
    const { member, sites } = await memberWith(2);
    const [a, b] = sites as [Made, Made];
    farm.fill(a.host, 9 * MB);
    await database.pool.query(
      `CREATE FUNCTION public.refuse_count() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION 'not today'; END $$;
       CREATE TRIGGER refuse_count BEFORE INSERT OR UPDATE ON entitlements.usage_counters
         FOR EACH ROW EXECUTE FUNCTION public.refuse_count()`,
    );
    await expect(measureSites(world)).rejects.toThrow('not today');
    await database.pool.query('DROP FUNCTION public.refuse_count() CASCADE');
    await measureSites(world); // would see no difference, had half of it been kept
    expect(await storageOf(member)).toMatchObject({ used: 9n });
    await world.runJobs();
    expect(farm.sites.get(b.host)).toMatchObject({ storage: { usedElsewhereBytes: 9 * MB } });
  });

  test('over the plan is full, at the plan is not, and deleting makes room', async () => {
    const member = await world.signUp('Full');
    const { host } = await siteOf(member);
    await world.runJobs();
    const isFullAt = async (bytes: number) => {
      farm.fill(host, bytes);
      await measureSites(world);
      return isStorageFull(await overviewOf(member));
    };
    expect(await isFullAt(0)).toBe(false);
    expect(await isFullAt(16 * MB)).toBe(false);
    expect(await isFullAt(16 * MB + 1)).toBe(true);
    expect(await storageOf(member)).toMatchObject({ used: 17n, remaining: 0n });
    expect(await isFullAt(15 * MB)).toBe(false);
  });

  test('stays as it was known while the farm is away', async () => {
    const { member, sites } = await memberWith(1);
    farm.fill(sites[0]?.host ?? '', 3 * MB);
    await measureSites(world);
    farm.stop();
    await measureSites(world);
    expect(await storageOf(member)).toMatchObject({ used: 3n });
  });
});
