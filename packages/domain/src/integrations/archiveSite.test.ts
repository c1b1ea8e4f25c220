import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { Forbidden, newId } from '../kernel/index.ts';
import { archiveSite, createSite, openSite, restoreSite } from './index.ts';
import { placesOf } from './places.fixture.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;

let count = 0;
async function siteOf({ actor, viewer, organizationId }: Member): Promise<string> {
  const input = { organizationId, name: `house-${++count}`, title: null, key: null };
  const answer = await createSite({ database, farm }, actor, viewer, input);
  if (answer.kind !== 'created') throw new Error(answer.kind);
  return answer.siteId;
}
const archive = ({ actor, viewer }: Member, id: string) =>
  archiveSite({ database }, actor, viewer, { siteId: id });
const restore = ({ actor, viewer }: Member, id: string) =>
  restoreSite({ database }, actor, viewer, { siteId: id });
const open = ({ actor, viewer }: Member, id: string) => openSite({ database, farm }, actor, viewer, id);
const manifestOf = (siteId: string) =>
  [...farm.sites.values()].find((manifest) => manifest.siteId === siteId);
const recordsOf = async (siteId: string) => {
  const { rows } = await database.pool.query<{ action: string }>(
    `SELECT action FROM audit.entries WHERE resource_id = $1 ORDER BY id`,
    [siteId],
  );
  return rows.map(({ action }) => action);
};

describe('archiving a site', () => {
  test('frees its place and makes it read-only on the farm; restoring undoes both', async () => {
    const ada = await world.signUp('Ada');
    const id = await siteOf(ada);
    await world.runJobs();
    expect(await archive(ada, id)).toEqual({
      kind: 'changed',
      siteId: id,
      organizationId: ada.organizationId,
    });
    expect(await placesOf(database, ada.organizationId)).toEqual({ counted: 0n, active: 0n });
    await world.runJobs();
    expect(manifestOf(id)).toMatchObject({ access: 'readOnly', readOnlyReason: 'archived', revision: 2 });

    expect(await restore(ada, id)).toMatchObject({ kind: 'changed' });
    expect(await placesOf(database, ada.organizationId)).toEqual({ counted: 1n, active: 1n });
    await world.runJobs();
    expect(manifestOf(id)).toMatchObject({ access: 'writable', revision: 3 });
    expect(manifestOf(id)).not.toHaveProperty('readOnlyReason');
    expect(await recordsOf(id)).toEqual(['site.created', 'site.archived', 'site.restored']);
  });

  test('gives way to another, and then there is no way back until a place is free', async () => {
    const ben = await world.signUp('Ben');
    const old = await siteOf(ben);
    await archive(ben, old);
    const young = await siteOf(ben);
    expect(await restore(ben, old)).toMatchObject({
      kind: 'entitlementDenied',
      limit: 1n,
      used: 1n,
      remedies: [{ tier: { product: { slug: 'standard' } } }],
    });
    await archive(ben, young);
    expect(await restore(ben, old)).toMatchObject({ kind: 'changed' });
  });

  test('twice, or restoring what is not archived, says in which state it is', async () => {
    const cleo = await world.signUp('Cleo');
    const id = await siteOf(cleo);
    expect(await restore(cleo, id)).toMatchObject({
      kind: 'invalidState',
      from: 'pending',
      allowed: ['archived'],
    });
    await world.runJobs();
    expect(await restore(cleo, id)).toMatchObject({ kind: 'invalidState', from: 'active' });
    await archive(cleo, id);
    expect(await archive(cleo, id)).toMatchObject({
      kind: 'invalidState',
      from: 'archived',
      allowed: ['active', 'frozen'],
    });
    expect(await recordsOf(id)).toEqual(['site.created', 'site.archived']);
  });

  test('is possible, whatever became of the plan', async () => {
    const dora = await world.signUp('Dora');
    await world.grantPlan({
      organizationId: dora.organizationId,
      plan: 'standard',
      until: new Date(Date.now() + 300),
    });
    const ids = [await siteOf(dora), await siteOf(dora), await siteOf(dora)];
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 86400000 * 100::bigint`);
    await database.pool.query(
      `WITH pool AS (SELECT id, version FROM entitlements.pools WHERE organization_id = $1)
       SELECT entitlements.commit_settlement(jsonb_build_object('pool_id', id, 'version', version, 'at', system.at(),
         'continuations', (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'ends_at', system.at()))
                        FROM entitlements.provisions p WHERE p.pool_id = pool.id AND p.ends_at IS NULL),
         'revocations', (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'revoked_at', system.at()))
                           FROM entitlements.grants g WHERE g.pool_id = pool.id))) FROM pool`,
      [dora.organizationId],
    );
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 86400000 * 200::bigint`);
    expect(await archive(dora, ids[0] ?? '')).toMatchObject({ kind: 'changed' });
    expect(await placesOf(database, dora.organizationId)).toEqual({ counted: 2n, active: 2n });
    expect(await restore(dora, ids[0] ?? '')).toMatchObject({
      kind: 'entitlementDenied',
      limit: 0n,
      used: 2n,
    });
    await database.pool.query(`UPDATE system.installation SET clock_offset_ms = 0`);
  });

  test('is for who manages sites; a stranger does not learn that there is one', async () => {
    const [ada, member, stranger, sue] = [
      await world.signUp('Ada'),
      await world.signUp('Member'),
      await world.signUp('Stranger'),
      await world.appoint('Sue', 'support'),
    ];
    await world.join(member, ada.organizationId, 'member');
    const id = await siteOf(ada);
    for (const change of [archive, restore]) {
      await expect(change(member, id)).rejects.toMatchObject({ required: 'site.manage' });
      await expect(change(sue, id)).rejects.toBeInstanceOf(Forbidden);
      expect(await change(stranger, id)).toEqual({ kind: 'notFound', what: 'site' });
      expect(await change(stranger, newId())).toEqual({ kind: 'notFound', what: 'site' });
    }
    await world.suspend(ada.organizationId);
    expect(await archive(ada, id)).toMatchObject({ kind: 'invalidState', from: 'suspended' });
  });

  test('operators do it for a reason, within the plan, also while the organization is suspended', async () => {
    const [eve, olga] = [await world.signUp('Eve'), await world.appoint('Olga')];
    const id = await siteOf(eve);
    expect(await archive(olga, id)).toMatchObject({
      kind: 'validationFailed',
      issues: [{ path: ['reason'], code: 'REQUIRED' }],
    });
    await world.suspend(eve.organizationId);
    const order = { siteId: id, reason: ' Asked for by phone ' };
    expect(await archiveSite({ database }, olga.actor, olga.viewer, order)).toMatchObject({
      kind: 'changed',
    });
    expect(await placesOf(database, eve.organizationId)).toEqual({ counted: 0n, active: 0n });
    expect(await restoreSite({ database }, olga.actor, olga.viewer, order)).toMatchObject({
      kind: 'changed',
    });
    expect(await restoreSite({ database }, olga.actor, olga.viewer, order)).toMatchObject({
      kind: 'invalidState',
      allowed: ['archived'],
    });
    const { rows } = await database.pool.query(
      `SELECT action, actor_kind, actor_id, reason FROM audit.entries
        WHERE resource_id = $1 AND action <> 'site.created' ORDER BY id`,
      [id],
    );
    const by = { actor_kind: 'operator', actor_id: olga.viewer.personId, reason: 'Asked for by phone' };
    expect(rows).toEqual([
      { action: 'site.archived', ...by },
      { action: 'site.restored', ...by },
    ]);
  });
});

describe('opening a site', () => {
  test('gives its owner a ticket, on record, and other members the plain address', async () => {
    const [ada, member] = [await world.signUp('Ada'), await world.signUp('Member')];
    await world.join(member, ada.organizationId, 'member');
    const id = await siteOf(ada);
    expect(await open(ada, id)).toEqual({
      kind: 'invalidState',
      from: 'pending',
      to: 'opened',
      allowed: ['active', 'frozen', 'archived'],
    });
    await world.runJobs();
    const host = manifestOf(id)?.host ?? '';
    const opened = await open(ada, id);
    expect(opened).toMatchObject({
      kind: 'opened',
      url: expect.stringContaining(`person=${ada.viewer.personId}`),
    });
    expect(await open(member, id)).toEqual({ kind: 'opened', url: farm.urlFor(host) });
    expect(await recordsOf(id)).toEqual(['site.created', 'site.opened']);
  });

  test('works while it is archived, not while the organization is suspended, never for a stranger', async () => {
    const [ben, stranger] = [await world.signUp('Ben'), await world.signUp('Stranger')];
    const id = await siteOf(ben);
    await world.runJobs();
    await archive(ben, id);
    expect(await open(ben, id)).toMatchObject({ kind: 'opened' });
    expect(await open(stranger, id)).toEqual({ kind: 'notFound', what: 'site' });
    await world.suspend(ben.organizationId);
    expect(await open(ben, id)).toMatchObject({ kind: 'invalidState', from: 'suspended' });
  });
});
