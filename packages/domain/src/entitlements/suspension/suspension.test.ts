import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { createSite } from '../../integrations/index.ts';
import type { Actor } from '../../kernel/index.ts';
import { organizationOverviews } from '../index.ts';
import { restoreOrganization, selectSuspensionReach, suspendOrganization } from './index.ts';

const world = await createWorld(await useDatabase());
const { database, farm } = world;
const olga = await world.appoint('Olga Operator');

const asOperator = (member: Member): Actor => ({
  kind: 'operator',
  personId: member.viewer.personId,
  role: 'admin',
  requestId: 'a-request',
});
const suspend = (
  organizationId: string,
  more: { reason?: string; until?: Date | null; idempotencyKey?: string | null } = {},
  by = olga,
) =>
  suspendOrganization({ database }, asOperator(by), by.viewer, {
    organizationId,
    reason: 'Spam from its sites',
    until: null,
    idempotencyKey: null,
    ...more,
  });
const restore = (organizationId: string, by = olga) =>
  restoreOrganization({ database }, asOperator(by), by.viewer, {
    organizationId,
    reason: 'All is well again',
    idempotencyKey: null,
  });
const overviewOf = async ({ viewer, organizationId }: Member, asOf: Date | null = null) => {
  const selection = { by: 'ids', ids: [organizationId] } as const;
  const [overview] = await organizationOverviews({ database }, viewer, selection, asOf);
  if (overview === undefined) throw new Error('There is no organization.');
  return overview;
};
const madeSite = async (member: Member, name: string) => {
  const input = { organizationId: member.organizationId, name, title: null, key: null };
  return createSite({ database, farm }, member.actor, member.viewer, input);
};
const auditOf = async (organizationId: string) => {
  const { rows } = await database.pool.query(
    `SELECT action, actor_kind, actor_id, reason, request_id FROM audit.entries
      WHERE organization_id = $1 AND action = ANY ('{organization.suspended,organization.restored}') ORDER BY id`,
    [organizationId],
  );
  return rows;
};

describe('a suspension', () => {
  test('makes sites read-only and refuses members, leaves plans alone, and restoring undoes it', async () => {
    const ada = await world.signUp('Ada');
    expect(await madeSite(ada, 'adas-garden')).toMatchObject({ kind: 'created' });
    await world.runJobs();
    const { plans } = await overviewOf(ada);
    expect(await selectSuspensionReach(database, ada.organizationId)).toEqual({
      members: 1,
      writableSites: 1,
    });

    expect(await suspend(ada.organizationId)).toMatchObject({ kind: 'changed' });
    const suspended = await overviewOf(ada);
    expect(suspended.suspension).toMatchObject({
      until: null,
      reason: 'Spam from its sites',
      suspendedBy: 'Olga Operator',
    });
    expect(suspended.plans).toEqual(plans);
    expect(await madeSite(ada, 'adas-forest')).toMatchObject({ kind: 'invalidState', from: 'suspended' });
    await world.runJobs();
    const host = farm.hostFor('adas-garden');
    expect(farm.sites.get(host)).toMatchObject({ access: 'readOnly', readOnlyReason: 'suspended' });

    expect(await restore(ada.organizationId)).toMatchObject({ kind: 'changed' });
    await world.runJobs();
    expect(farm.sites.get(host)).toMatchObject({ access: 'writable' });
    expect((await overviewOf(ada)).isSuspended).toBe(false);
    const by = { actor_kind: 'operator', actor_id: olga.viewer.personId, request_id: 'a-request' };
    expect(await auditOf(ada.organizationId)).toEqual([
      { action: 'organization.suspended', reason: 'Spam from its sites', ...by },
      { action: 'organization.restored', reason: 'All is well again', ...by },
    ]);
  });

  test('ends by itself at its end', async () => {
    const ben = await world.signUp('Ben');
    const until = await world.inDays(2);
    expect(await suspend(ben.organizationId, { until })).toMatchObject({ kind: 'changed' });
    expect((await overviewOf(ben)).suspension).toMatchObject({ until });
    expect((await overviewOf(ben, until)).isSuspended).toBe(false);
  });

  test('is told of the past as it was then, though it was lifted since', async () => {
    const cora = await world.signUp('Cora');
    await suspend(cora.organizationId);
    const during = (await overviewOf(cora)).at;
    await restore(cora.organizationId);
    expect((await overviewOf(cora)).isSuspended).toBe(false);
    expect((await overviewOf(cora, during)).isSuspended).toBe(true);
  });

  test('is one at a time, and nothing is restored that is not suspended', async () => {
    const dora = await world.signUp('Dora');
    expect(await restore(dora.organizationId)).toMatchObject({ kind: 'invalidState', from: 'active' });
    const answers = await Promise.all([1, 2, 3, 4].map(() => suspend(dora.organizationId)));
    expect(answers.map(({ kind }) => kind).sort()).toEqual([
      'changed',
      'invalidState',
      'invalidState',
      'invalidState',
    ]);
    expect(await auditOf(dora.organizationId)).toHaveLength(1);
  });

  test('is written once for one request, however often it is asked', async () => {
    const eva = await world.signUp('Eva');
    const once = { idempotencyKey: 'the-same' };
    const answers = await Promise.all([1, 2, 3].map(() => suspend(eva.organizationId, once)));
    expect(answers).toEqual(Array(3).fill({ kind: 'changed', organizationId: eva.organizationId }));
    expect(await suspend(eva.organizationId, { ...once, reason: 'Another' })).toEqual({
      kind: 'requestKeyReused',
    });
    expect(await auditOf(eva.organizationId)).toHaveLength(1);
  });

  test('needs a reason, an end that is still to come, and an administrator', async () => {
    const fay = await world.signUp('Fay');
    const issues = [
      { path: ['reason'], code: 'REQUIRED' },
      { path: ['until'], code: 'IN_THE_PAST' },
    ];
    expect(await suspend(fay.organizationId, { reason: ' ', until: new Date(0) })).toMatchObject({
      kind: 'validationFailed',
      issues,
    });
    const sue = await world.appoint('Sue Support', 'support');
    await expect(suspend(fay.organizationId, {}, sue)).rejects.toMatchObject({
      required: 'organizations.manage',
    });
    await expect(suspend(fay.organizationId, {}, fay)).rejects.toMatchObject({
      required: 'organizations.manage',
    });
    expect(await suspend(olga.organizationId, {}, fay)).toMatchObject({ kind: 'notFound' });
    expect((await overviewOf(fay)).isSuspended).toBe(false);
  });

  test('does not let a site slip in that was decided before it', async () => {
    const gus = await world.signUp('Gus');
    const [suspended, made] = await Promise.all([suspend(gus.organizationId), madeSite(gus, 'guss-garden')]);
    expect(suspended).toMatchObject({ kind: 'changed' });
    const { rows } = await database.pool.query<{ created_at: Date; starts_at: Date }>(
      `SELECT site.created_at, s.starts_at FROM organizations.suspensions s
         LEFT JOIN integrations.sites site USING (organization_id) WHERE s.organization_id = $1`,
      [gus.organizationId],
    );
    if (made.kind === 'created') {
      expect(rows[0]?.created_at.getTime()).toBeLessThanOrEqual(rows[0]?.starts_at.getTime() ?? 0);
    } else expect(made).toMatchObject({ kind: 'invalidState', from: 'suspended' });
  });
});
