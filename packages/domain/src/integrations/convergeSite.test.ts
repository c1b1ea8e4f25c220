import { createTestDatabase, useDatabase } from '@member-console/testing/database';
import { createWorld, type Member, WIKI_CATALOG } from '@member-console/testing/world';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CatalogDescription, EntitlementValue } from '../catalog/index.ts';
import { type IdentityPort, updateProfile } from '../identity/index.ts';
import { newId } from '../kernel/index.ts';
import { archiveSite, convergeSite, createSite, measureSites, restoreSite } from './index.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;
beforeEach(() => farm.start());

let count = 0;
async function siteOf(
  { actor, viewer, organizationId }: Member,
  title = 'A garden',
): Promise<{ id: string; host: string }> {
  const name = `plot-${++count}`;
  const answer = await createSite({ database, farm }, actor, viewer, {
    organizationId,
    name,
    title,
    key: null,
  });
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return { id: answer.siteId, host: farm.hostFor(name) };
}
async function rowOf(id: string) {
  const { rows } = await database.pool.query<{ revision: bigint; served: bigint; error: string | null }>(
    `SELECT revision, served_revision AS served, last_error AS error FROM integrations.sites WHERE id = $1`,
    [id],
  );
  return rows[0];
}
async function jobsOf(id: string) {
  const { rows } = await database.pool.query<{ isLater: boolean }>(
    `SELECT run_at > now() AS "isLater" FROM graphile_worker.jobs WHERE key = 'fedwiki.converge:' || $1`,
    [id],
  );
  return rows;
}
/** As if the pause between two attempts were over. */
const secondsLater = () => database.pool.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
const times = (number: number, work: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: number }, work));

describe('the farm', () => {
  test('learns everything it must know of a site', async () => {
    const ada = await world.signUp('Ada');
    const { id, host } = await siteOf(ada, 'Adas Garten');
    await world.runJobs();
    expect(farm.sites.get(host)).toEqual({
      siteId: id,
      host,
      title: 'Adas Garten',
      owner: { personId: ada.viewer.personId, displayName: 'Ada' },
      access: 'writable',
      storage: { limitBytes: 16_000_000, usedElsewhereBytes: 0 },
      manageUrl: 'http://localhost:5173/sites',
      revision: 1,
    });
    expect(await rowOf(id)).toEqual({ revision: 1n, served: 1n, error: null });
    expect(await jobsOf(id)).toEqual([]);
  });

  test('learns that its owner goes by another name', async () => {
    const eve = await world.signUp('Eve');
    const { host } = await siteOf(eve);
    await world.runJobs();
    const identity = { rename: async () => undefined } as unknown as IdentityPort;
    await updateProfile({ database, identity }, eve.actor, eve.viewer, { locale: 'de' });
    await world.runJobs();
    expect(farm.sites.get(host)).toMatchObject({ revision: 1 });
    await updateProfile({ database, identity }, eve.actor, eve.viewer, { displayName: 'Evi' });
    await world.runJobs();
    expect(farm.sites.get(host)).toMatchObject({ owner: { displayName: 'Evi' }, revision: 2 });
  });

  test('is told the reason that is strongest', async () => {
    const ben = await world.signUp('Ben');
    const { id, host } = await siteOf(ben);
    await archiveSite(world, ben.actor, ben.viewer, { siteId: id });
    await world.suspend(ben.organizationId);
    await convergeSite(world, id);
    expect(farm.sites.get(host)).toMatchObject({ access: 'readOnly', readOnlyReason: 'suspended' });
  });

  test.each([
    ['no limit when there is none', null, null],
    ['nought when nothing is given', undefined, 0],
    ['a number that it can count with', 9_223_372_036_854_775_807n, Number.MAX_SAFE_INTEGER],
  ])('is told %s', async (_what, megabytes, limitBytes) => {
    const { drop, ...place } = await createTestDatabase();
    const other = await createWorld(place, catalogWith(megabytes));
    const { actor, viewer, organizationId } = await other.signUp('Cleo');
    await createSite(other, actor, viewer, { organizationId, name: 'limits', title: null, key: null });
    await other.runJobs();
    expect([...other.farm.sites.values()]).toMatchObject([{ storage: { limitBytes } }]);
    await drop();
  });

  test('that is down leaves the site pending, with the reason and another try; when it is back the site is served by itself', async () => {
    const dora = await world.signUp('Dora');
    farm.stop();
    const { id, host } = await siteOf(dora);
    await world.runJobs();
    expect(await rowOf(id)).toEqual({ revision: 1n, served: 0n, error: 'The farm cannot be reached.' });
    expect(await jobsOf(id)).toEqual([{ isLater: true }]);
    expect(farm.sites.has(host)).toBe(false);

    farm.start();
    await secondsLater();
    await world.runJobs();
    expect(await rowOf(id)).toEqual({ revision: 1n, served: 1n, error: null });
    expect(farm.sites.get(host)).toMatchObject({ siteId: id });
    expect(await jobsOf(id)).toEqual([]);
  });

  test('is not asked more often by those who look around while a job waits or runs', async () => {
    const emil = await world.signUp('Emil');
    farm.stop();
    const { id } = await siteOf(emil);
    await world.runJobs();
    await measureSites(world);
    expect(await jobsOf(id)).toEqual([{ isLater: true }]);

    farm.start();
    await secondsLater();
    const slow = farm.holdNext();
    const asked = farm.asked.length;
    const running = world.runJobs();
    while (farm.asked.length === asked) await new Promise((resolve) => setTimeout(resolve, 5));
    await measureSites(world);
    expect(await jobsOf(id)).toHaveLength(1);
    slow.release();
    await running;
    expect(farm.asked.slice(asked).filter(({ siteId }) => siteId === id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ served: 1n });
  });

  test('finds a site whose job was lost', async () => {
    const fay = await world.signUp('Fay');
    const { id } = await siteOf(fay);
    await database.pool.query(`DELETE FROM graphile_worker._private_jobs`);
    await measureSites(world);
    await world.runJobs();
    expect(await rowOf(id)).toMatchObject({ served: 1n });
  });

  test('that is down keeps nothing from being archived and restored, and learns only the end of it', async () => {
    const gil = await world.signUp('Gil');
    const { id, host } = await siteOf(gil);
    await world.runJobs();
    farm.stop();
    await archiveSite(world, gil.actor, gil.viewer, { siteId: id });
    await world.runJobs();
    await restoreSite(world, gil.actor, gil.viewer, { siteId: id });
    await world.runJobs();
    expect(await rowOf(id)).toMatchObject({ revision: 3n, served: 1n });
    farm.start();
    await secondsLater();
    await world.runJobs();
    expect(farm.sites.get(host)).toMatchObject({ access: 'writable', revision: 3 });
    expect(await rowOf(id)).toEqual({ revision: 3n, served: 3n, error: null });
  });

  test('told twice at once, or ten times, ends the same', async () => {
    const hans = await world.signUp('Hans');
    const { id, host } = await siteOf(hans);
    await times(10, () => convergeSite(world, id));
    expect(farm.sites.get(host)).toMatchObject({ revision: 1 });
    expect(await rowOf(id)).toEqual({ revision: 1n, served: 1n, error: null });
  });

  test('confirming an older revision late overwrites nothing', async () => {
    const ida = await world.signUp('Ida');
    const { id, host } = await siteOf(ida);
    const slow = farm.holdNext();
    const late = convergeSite(world, id);
    while (!farm.asked.some(({ siteId }) => siteId === id))
      await new Promise((resolve) => setTimeout(resolve, 5));
    await archiveSite(world, ida.actor, ida.viewer, { siteId: id });
    await convergeSite(world, id); // overtakes the older one, which arrives last, at the farm and then here
    await database.pool.query(`UPDATE integrations.sites SET last_error = 'kept' WHERE id = $1`, [id]);
    slow.release();
    expect(await late).toBe('served');
    expect(farm.sites.get(host)).toMatchObject({ revision: 2, access: 'readOnly' });
    expect(await rowOf(id)).toEqual({ revision: 2n, served: 2n, error: 'kept' });
  });

  test('that says something is wrong fails the job, so that it is seen', async () => {
    const jo = await world.signUp('Jo');
    const { id } = await siteOf(jo);
    const broken = { ...farm, converge: () => Promise.reject(new Error('HOST_TAKEN')) };
    await expect(convergeSite({ ...world, farm: broken }, id)).rejects.toThrow('HOST_TAKEN');
    expect(await rowOf(id)).toMatchObject({ served: 0n });
  });

  test('is not asked about a site that is not there', async () => {
    expect(await convergeSite(world, newId())).toBe('gone');
  });
});

/** The catalog with another amount of storage on the free plan; undefined: it says nothing of storage. */
function catalogWith(megabytes: bigint | null | undefined): CatalogDescription {
  const [ladder] = WIKI_CATALOG.ladders;
  const [free] = ladder?.tiers ?? [];
  if (ladder === undefined || free === undefined) throw new Error('The catalog has no free plan.');
  const { 'fedwiki.sites': sites } = free.gives;
  const gives: Record<string, EntitlementValue> = sites === undefined ? {} : { 'fedwiki.sites': sites };
  if (megabytes !== undefined) gives['fedwiki.storage_mb'] = { kind: 'limit', limit: megabytes };
  return { ...WIKI_CATALOG, ladders: [{ ...ladder, tiers: [{ ...free, gives }] }] };
}
