import { createTestDatabase, useDatabase } from '@member-console/testing/database';
import { createWorld, type Member, WIKI_CATALOG, type World } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import type { CatalogDescription } from '../catalog/index.ts';
import { changePlan, chooseWhatStays, organizationOverviews } from '../entitlements/index.ts';
import { newId } from '../kernel/index.ts';
import { archiveSite, createSite, measureSites, restoreSite } from './index.ts';

const world = await createWorld(await useDatabase());
const olga = await world.appoint('Olga');

let count = 0;
const create = ({ actor, viewer, organizationId }: Member, at: World = world) =>
  createSite(at, actor, viewer, { organizationId, name: `bed-${++count}`, title: null, key: null });
async function siteOf(member: Member, at: World = world): Promise<string> {
  const answer = await create(member, at);
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return answer.siteId;
}
/** Somebody with so many sites on a larger plan, which ends tomorrow; the oldest first. */
async function memberWith(sites: number, at: World = world): Promise<{ member: Member; ids: string[] }> {
  const member = await at.signUp('Member');
  const until = await at.inDays(1);
  await at.grantPlan({ organizationId: member.organizationId, plan: 'standard', until });
  const ids = [];
  for (let i = 0; i < sites; i += 1) ids.push(await siteOf(member, at));
  return { member, ids };
}
/** The same, after the plan ended and the time to choose was over. */
async function frozenMember(sites: number): Promise<{ member: Member; ids: string[] }> {
  const made = await memberWith(sites);
  for (const days of [2, 15]) {
    await world.passDays(days);
    await world.runJobs();
  }
  return made;
}
async function sitesOf(member: Member, at: World = world) {
  const [organization] = await organizationOverviews(at, member.viewer, {
    by: 'ids',
    ids: [member.organizationId],
  });
  const entitlement = organization?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
  if (entitlement === undefined) throw new Error('Sites are not among the entitlements.');
  return entitlement;
}
/** What the farm lets be written, and why not. */
const accessOf = (ids: readonly string[], at: World = world) =>
  ids.map((id) => {
    const manifest = [...at.farm.sites.values()].find(({ siteId }) => siteId === id);
    return manifest?.readOnlyReason ?? manifest?.access;
  });
async function choose(
  member: Member,
  itemIds: readonly string[],
  { by = member, applyNow = false, reason = null as string | null, key = null as string | null } = {},
) {
  const resourceId = (await sitesOf(member)).resource.id;
  return chooseWhatStays(world, by.actor, by.viewer, {
    organizationId: member.organizationId,
    resourceId,
    itemIds,
    applyNow,
    reason,
    idempotencyKey: key,
  });
}
async function setLimit(member: Member, limit: bigint) {
  const { resource } = await sitesOf(member);
  const { actor, viewer } = olga;
  const by = { actor, viewer, reason: 'For a test', idempotencyKey: null, previewToken: null };
  const answer = await changePlan(world, by, {
    kind: 'setOverride',
    organizationId: member.organizationId,
    resourceId: resource.id,
    value: { kind: 'limit', limit },
    startsAt: null,
    endsAt: null,
  });
  expect(answer.kind).toBe('settled');
}

describe('when a plan ends with more sites than the next one includes', () => {
  test('everything stays writable until the deadline; then the oldest stays and the others are read-only', async () => {
    const { member, ids } = await memberWith(3);
    await world.passDays(2);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'writable', 'writable']);
    expect(await sitesOf(member)).toMatchObject({
      used: 3n,
      remaining: 0n,
      overLimit: { policy: 'choose', limit: 1n, used: 3n, frozen: 0, chosenAt: null },
    });
    expect(await create(member)).toMatchObject({ kind: 'entitlementDenied', limit: 1n, used: 3n });

    await world.passDays(15);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'frozen', 'frozen']);
    expect(await sitesOf(member)).toMatchObject({
      used: 1n,
      overLimit: { limit: 1n, used: 3n, frozen: 2, items: ids.map((id, i) => ({ id, isFrozen: i > 0 })) },
    });
  });

  test('whoever puts enough away in time keeps the rest writable', async () => {
    const { member, ids } = await memberWith(3);
    await world.passDays(2);
    await world.runJobs();
    const { actor, viewer } = member;
    await archiveSite(world, actor, viewer, { siteId: ids[0] ?? '' });
    await world.runJobs();
    expect(await sitesOf(member)).toMatchObject({ used: 2n, overLimit: { used: 2n, limit: 1n, frozen: 0 } });
    await archiveSite(world, actor, viewer, { siteId: ids[1] ?? '' });
    await world.runJobs();
    expect(await sitesOf(member)).toMatchObject({ used: 1n, overLimit: null });
    await world.passDays(15);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['archived', 'archived', 'writable']);
  });

  test('nothing new takes the place of what is read-only', async () => {
    const { member, ids } = await frozenMember(3);
    const refusal = { kind: 'thawFirst', frozen: 2, limit: 1n, used: 3n, deadline: expect.any(Date) };
    expect(await create(member)).toMatchObject(refusal);

    // A frozen one frees no place.
    const { actor, viewer } = member;
    expect(await archiveSite(world, actor, viewer, { siteId: ids[2] ?? '' })).toMatchObject({
      kind: 'changed',
    });
    expect((await sitesOf(member)).used).toBe(1n);
    expect(await restoreSite(world, actor, viewer, { siteId: ids[2] ?? '' })).toMatchObject({
      kind: 'thawFirst',
      frozen: 1,
    });

    // An active one does, and not for a newcomer.
    await archiveSite(world, actor, viewer, { siteId: ids[0] ?? '' });
    expect((await sitesOf(member)).used).toBe(0n);
    expect(await create(member)).toMatchObject({ kind: 'thawFirst', frozen: 1 });
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['archived', 'writable', 'archived']);
    expect(await sitesOf(member)).toMatchObject({ used: 1n, overLimit: null });
    expect(await create(member)).toMatchObject({ kind: 'entitlementDenied' });
  });

  test('a raise brings back as many as fit, in the order that was chosen; an upgrade all of them', async () => {
    const { member, ids } = await frozenMember(4);
    await choose(member, [ids[3] ?? '', ids[2] ?? '']);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['frozen', 'frozen', 'frozen', 'writable']);
    await setLimit(member, 3n);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'frozen', 'writable', 'writable']);
    expect(await sitesOf(member)).toMatchObject({ used: 3n, overLimit: { limit: 3n, frozen: 1 } });

    await setLimit(member, 4n);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(Array(4).fill('writable'));
    expect(await sitesOf(member)).toMatchObject({ used: 4n, overLimit: null });
  });

  test('being archived is the stronger reason, and a suspension stronger still, from when to when it lasts', async () => {
    const { member, ids } = await frozenMember(3);
    await archiveSite(world, member.actor, member.viewer, { siteId: ids[2] ?? '' });
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'frozen', 'archived']);

    await world.suspend(member.organizationId);
    await measureSites(world);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['suspended', 'suspended', 'suspended']);
    const told = world.farm.asked.length;
    await measureSites(world);
    await world.runJobs();
    expect(world.farm.asked).toHaveLength(told); // nothing changed, nobody is woken

    await world.database.pool.query(
      `UPDATE organizations.suspensions SET ends_at = system.at() + interval '1 hour' WHERE organization_id = $1`,
      [member.organizationId],
    );
    await world.passDays(1);
    await measureSites(world);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'frozen', 'archived']);
  });

  test('whatever gives no place at all keeps nothing from being told and put away', async () => {
    const { member, ids } = await frozenMember(2);
    await setLimit(member, 0n);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['frozen', 'frozen']);
    expect(await sitesOf(member)).toMatchObject({ used: 0n, overLimit: { limit: 0n, frozen: 2 } });
    for (const id of ids) await archiveSite(world, member.actor, member.viewer, { siteId: id });
    await world.runJobs();
    expect(await sitesOf(member)).toMatchObject({ used: 0n, overLimit: null });
  });
});

describe('choosing what stays', () => {
  test('applies at the deadline, and at once when it has passed', async () => {
    const { member, ids } = await memberWith(3);
    await world.passDays(2);
    await world.runJobs();
    const chosen = await choose(member, [ids[2] ?? '']);
    const { overLimit } = await sitesOf(member);
    expect(chosen).toMatchObject({ kind: 'chosen', appliesAt: overLimit?.deadline.toISOString() });
    expect(overLimit?.chosenAt).toBeInstanceOf(Date);
    expect(overLimit?.items.map(({ id, keptAs }) => [id, keptAs])).toEqual([
      [ids[2], 0],
      [ids[0], null],
      [ids[1], null],
    ]);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['writable', 'writable', 'writable']);
    await world.passDays(15);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['frozen', 'frozen', 'writable']);

    await choose(member, [ids[1] ?? '']);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['frozen', 'writable', 'frozen']);
    expect((await sitesOf(member)).used).toBe(1n);
  });

  test('need not wait for the deadline, and is found by the sweep when its job was lost', async () => {
    const { member, ids } = await memberWith(2);
    await world.passDays(2);
    await world.runJobs();
    await choose(member, [ids[1] ?? ''], { applyNow: true });
    await world.database.pool.query(`DELETE FROM graphile_worker._private_jobs`);
    await world.passDays(0);
    await world.runJobs();
    expect(accessOf(ids)).toEqual(['frozen', 'writable']);
  });

  test('is on record, and safe to repeat with the same key', async () => {
    const { member, ids } = await frozenMember(2);
    const first = await choose(member, [ids[1] ?? ''], { key: 'once' });
    expect(await choose(member, [ids[1] ?? ''], { key: 'once' })).toEqual(first);
    expect(await choose(member, [ids[0] ?? ''], { key: 'once' })).toEqual({ kind: 'requestKeyReused' });
    const [one, ...others] = await Promise.all(
      [1, 2, 3].map(() => choose(member, [ids[0] ?? ''], { key: 'twins' })),
    );
    expect(others).toEqual([one, one]);
    const { rows } = await world.database.pool.query(
      `SELECT actor_id, after -> 'stays' AS stays FROM audit.entries
        WHERE organization_id = $1 AND action = 'excess.choice_made' ORDER BY id`,
      [member.organizationId],
    );
    expect(rows).toEqual([
      { actor_id: member.viewer.personId, stays: [ids[1]] },
      { actor_id: member.viewer.personId, stays: [ids[0]] },
    ]);
  });

  test('is about what is in excess, each named once', async () => {
    const { member, ids } = await frozenMember(2);
    const stranger = await memberWith(1);
    const [first = ''] = ids;
    const [blank, unknown, twice] = [
      await choose(member, []),
      await choose(member, [first, stranger.ids[0] ?? '', newId()]),
      await choose(member, [first, first]),
    ];
    const path = (...names: string[]) => ({ path: ['itemIds', ...names] });
    expect(blank).toMatchObject({ issues: [{ ...path(), code: 'REQUIRED' }] });
    expect(unknown).toMatchObject({
      issues: [
        { ...path('1'), code: 'NOT_FOUND' },
        { ...path('2'), code: 'NOT_FOUND' },
      ],
    });
    expect(twice).toMatchObject({ issues: [{ ...path('1'), code: 'DUPLICATE' }] });
    expect(await choose(stranger.member, stranger.ids)).toEqual({ kind: 'nothingOverLimit' });
  });

  test('is for who manages sites there, and for an operator who says why', async () => {
    const { member, ids } = await frozenMember(2);
    const [stranger, colleague, support] = [
      await world.signUp('Stranger'),
      await world.signUp('Colleague'),
      await world.appoint('Sue', 'support'),
    ];
    await world.join(colleague, member.organizationId, 'member');
    const chosen = [ids[1] ?? ''];
    expect(await choose(member, chosen, { by: stranger })).toEqual({
      kind: 'notFound',
      what: 'organization',
    });
    for (const by of [colleague, support]) {
      await expect(choose(member, chosen, { by })).rejects.toMatchObject({ required: 'site.manage' });
    }
    expect(await choose(member, chosen, { by: olga })).toMatchObject({
      issues: [{ path: ['reason'], code: 'REQUIRED' }],
    });
    await world.suspend(member.organizationId);
    expect(await choose(member, chosen)).toMatchObject({ kind: 'invalidState', from: 'suspended' });
    expect(await choose(member, chosen, { by: olga, reason: 'Asked by mail' })).toMatchObject({
      kind: 'chosen',
    });
    const { rows } = await world.database.pool.query(
      `SELECT actor_kind, reason FROM audit.entries WHERE organization_id = $1 AND action = 'excess.choice_made'`,
      [member.organizationId],
    );
    expect(rows).toEqual([{ actor_kind: 'operator', reason: 'Asked by mail' }]);
  });
});

describe('other policies', () => {
  test('block: a person may not take away what is in use; time may, with a grace', async () => {
    const { drop, ...place } = await createTestDatabase();
    const strict = await createWorld(place, withPolicy('block'));
    const { member, ids } = await memberWith(2, strict);
    const { rows } = await strict.database.pool.query<{ id: string }>(
      `SELECT id FROM entitlements.grants WHERE source = 'manual'`,
    );
    const operator = await strict.appoint('Otto');
    const by = { ...operator, reason: 'For a test', idempotencyKey: null, previewToken: null };
    const answer = await changePlan(strict, by, { kind: 'revokeGrant', grantId: rows[0]?.id ?? '' });
    expect(answer).toMatchObject({ kind: 'wouldExceedLimit', limit: 1n, used: 2n });

    await strict.passDays(2);
    await strict.runJobs();
    expect(await sitesOf(member, strict)).toMatchObject({ overLimit: { policy: 'block', frozen: 0 } });
    await strict.passDays(15);
    await strict.runJobs();
    expect(accessOf(ids, strict)).toEqual(['writable', 'frozen']);
    await drop();
  });

  test('freeze: whoever makes a site while the plan shrinks, never more are active than it includes', async () => {
    const { drop, ...place } = await createTestDatabase();
    const cold = await createWorld(place, withPolicy('freeze'));
    const operator = await cold.appoint('Otto');
    const by = { ...operator, reason: 'For a test', idempotencyKey: null, previewToken: null };
    for (let round = 0; round < 8; round += 1) {
      const { member } = await memberWith(1, cold);
      const { rows } = await cold.database.pool.query<{ id: string }>(
        `SELECT g.id FROM entitlements.grants g JOIN entitlements.pools p ON p.id = g.pool_id
          WHERE g.source = 'manual' AND p.organization_id = $1`,
        [member.organizationId],
      );
      const [revoked, ...made] = await Promise.all([
        changePlan(cold, by, { kind: 'revokeGrant', grantId: rows[0]?.id ?? '' }),
        create(member, cold),
        create(member, cold),
        create(member, cold),
      ]);
      expect(revoked.kind).toBe('settled');
      const created = made.filter(({ kind }) => kind === 'created').length;
      const { used, overLimit } = await sitesOf(member, cold);
      expect({ used, frozen: overLimit?.frozen ?? 0 }).toEqual({ used: 1n, frozen: created });
    }
    await drop();
  });
});

/** The small catalog with another way of dealing with too many sites. */
function withPolicy(policy: 'block' | 'freeze'): CatalogDescription {
  const resources = WIKI_CATALOG.resources.map((resource) =>
    resource.overLimit ? { ...resource, overLimit: { policy, graceDays: 14 } } : resource,
  );
  return { ...WIKI_CATALOG, resources };
}
