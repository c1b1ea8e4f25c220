import { chooseWhatStays, organizationOverviews } from '@member-console/domain/entitlements';
import { createSite } from '@member-console/domain/integrations';
import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addition, change, removeTestFarm, startTestFarm, type TestFarm } from './testFarm.ts';

const world = await createWorld(await useDatabase());
const LABELS = ['oldest', 'middle', 'newest'] as const;

let farm: TestFarm;
beforeAll(async () => {
  farm = await startTestFarm();
});
afterAll(() => removeTestFarm(farm));

/** Lets so many days pass, and everything happen that comes of it. */
async function days(number: number): Promise<void> {
  await world.passDays(number);
  await world.runJobs(farm.console);
}

describe('a member with three sites whose plan ends', () => {
  const ids: string[] = [];
  const cookies = new Map<string, string>();
  let member: Awaited<ReturnType<typeof world.signUp>>;

  /** What the farm answers to everybody who reads, and to the owner who writes at its door. */
  const answers = () =>
    Promise.all(
      LABELS.map(async (label) => {
        const host = `${label}.localhost`;
        const edit = change('welcome-visitors', addition(`At ${label}`), cookies.get(label));
        const [read, written] = [
          await farm.visit(host, '/welcome-visitors.json'),
          await farm.visit(host, ...edit),
        ];
        return [read.status, written.status];
      }),
    );
  const overview = async () => {
    const [organization] = await organizationOverviews(world, member.viewer, {
      by: 'ids',
      ids: [member.organizationId],
    });
    const sites = organization?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
    if (sites === undefined) throw new Error('There are no sites.');
    return sites;
  };

  beforeAll(async () => {
    member = await world.signUp('Mira');
    const { organizationId, actor, viewer } = member;
    await world.grantPlan({ organizationId, plan: 'standard', until: await world.inDays(1) });
    const rooms = { database: world.database, farm: farm.console };
    for (const name of LABELS) {
      const answer = await createSite(rooms, actor, viewer, { organizationId, name, title: null, key: null });
      if (answer.kind !== 'created') throw new Error(answer.kind);
      ids.push(answer.siteId);
    }
    await world.runJobs(farm.console);
    for (const [index, label] of LABELS.entries()) {
      const url = new URL(
        farm.console.enterUrl({
          siteId: ids[index] ?? '',
          host: `${label}.localhost`,
          personId: viewer.personId,
          at: new Date(),
        }),
      );
      const { headers } = await farm.visit(`${label}.localhost`, url.pathname + url.search);
      cookies.set(label, headers['set-cookie']?.[0]?.split(';')[0] ?? '');
    }
  });

  test('writes on until the deadline, then in the oldest alone; everything can be read', async () => {
    expect(await answers()).toEqual(Array(3).fill([200, 200]));
    await days(2);
    expect(await overview()).toMatchObject({ overLimit: { used: 3n, frozen: 0 } });
    expect(await answers()).toEqual(Array(3).fill([200, 200]));

    await days(15);
    expect(await overview()).toMatchObject({ used: 1n, overLimit: { used: 3n, frozen: 2 } });
    expect(await answers()).toEqual([
      [200, 200],
      [200, 403],
      [200, 403],
    ]);
    const page = await farm.visit('newest.localhost', ...change('x', {}, cookies.get('newest')));
    expect(page.text).toContain('This wiki is frozen');
    expect(page.text).toContain('Choose in the console what stays active, or move to a larger plan.');
    expect(page.text).toContain('href="http://localhost:5173/sites"');
  });

  test('writes in another one after choosing it', async () => {
    const { resource } = await overview();
    const choice = await chooseWhatStays(world, member.actor, member.viewer, {
      organizationId: member.organizationId,
      resourceId: resource.id,
      itemIds: [ids[2] ?? ''],
      applyNow: false,
      reason: null,
      idempotencyKey: null,
    });
    expect(choice.kind).toBe('chosen');
    await world.runJobs(farm.console);
    expect(await answers()).toEqual([
      [200, 403],
      [200, 403],
      [200, 200],
    ]);
  });

  test('writes in all of them again on a larger plan, and nothing is gone', async () => {
    await world.grantPlan({ organizationId: member.organizationId, plan: 'standard' });
    await world.runJobs(farm.console);
    expect(await overview()).toMatchObject({ used: 3n, overLimit: null });
    expect(await answers()).toEqual(Array(3).fill([200, 200]));
    for (const label of LABELS) {
      const { text } = await farm.visit(`${label}.localhost`, '/welcome-visitors.json');
      expect(JSON.parse(text).story.some((item: { text: string }) => item.text === `At ${label}`)).toBe(true);
    }
  });
});
