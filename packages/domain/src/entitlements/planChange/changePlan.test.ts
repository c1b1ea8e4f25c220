import { useDatabase } from '@member-console/testing/database';
import { createWorld, type Member } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { Forbidden, newId } from '../../kernel/index.ts';
import {
  changePlan,
  organizationOverviews,
  type PlanChange,
  type PlanChangeBy,
  previewPlanChange,
  settleDue,
} from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const DAY = 86_400_000;
const operator = await world.appoint('Olga Operator');
const { rows: tiers } = await database.pool.query<{ ladder_id: string; slug: string; id: string }>(
  `SELECT t.ladder_id, p.slug, p.id FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id`,
);
const ladderId = tiers[0]?.ladder_id ?? '';
const idOf = (slug: string) => tiers.find((tier) => tier.slug === slug)?.id ?? '';
const plans = { public: idOf('public'), standard: idOf('standard') };

const by = (who: Member, other: Partial<PlanChangeBy> = {}): PlanChangeBy => ({
  actor:
    who.viewer.operatorRole === null
      ? who.actor
      : { kind: 'operator', personId: who.viewer.personId, role: who.viewer.operatorRole, requestId: null },
  viewer: who.viewer,
  reason: 'Because it is asked for',
  idempotencyKey: null,
  previewToken: null,
  ...other,
});
const change = (given: PlanChange, other: Partial<PlanChangeBy> = {}) =>
  changePlan({ database }, by(operator, other), given);
const give = (organizationId: string, other: object = {}): PlanChange => ({
  kind: 'grantPlan',
  organizationId,
  ladderId,
  productId: plans.standard,
  source: 'manual',
  quantity: 1,
  startsAt: null,
  endsAt: null,
  ...other,
});
async function done(given: PlanChange, other: Partial<PlanChangeBy> = {}) {
  const answer = await change(given, other);
  if (answer.kind !== 'settled') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer;
}
async function planOf(organizationId: string, asOf: Date | null = null) {
  const [overview] = await organizationOverviews(
    { database },
    operator.viewer,
    { by: 'ids', ids: [organizationId] },
    asOf,
  );
  const [plan] = overview?.plans ?? [];
  return plan && { name: plan.product.name, source: plan.source, next: plan.next?.product.name ?? null };
}
async function sitesOf(organizationId: string) {
  const [overview] = await organizationOverviews({ database }, operator.viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  return overview?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
}
async function transitionsOf(organizationId: string) {
  const { rows } = await database.pool.query<{ kind: string; cause: { kind: string } }>(
    `SELECT t.kind, t.cause FROM entitlements.transitions t JOIN entitlements.pools p ON p.id = t.pool_id
      WHERE p.organization_id = $1 ORDER BY effective_at`,
    [organizationId],
  );
  return rows.map(({ kind, cause }) => `${kind} by ${cause.kind}`);
}
async function later(milliseconds: number) {
  await database.pool.query(`UPDATE system.installation SET clock_offset_ms = clock_offset_ms + $1`, [
    milliseconds,
  ]);
}
/** A published set version of nothing else: so many sites. */
async function publishLimits(sites: bigint) {
  const { rows } = await database.pool.query<{ id: string }>(
    `WITH made AS (INSERT INTO catalog.entitlement_sets (key, name) VALUES ('own', 'Own') RETURNING id)
     INSERT INTO catalog.entitlement_set_versions (set_id, number) SELECT id, 1 FROM made RETURNING id`,
  );
  await database.pool.query(
    `INSERT INTO catalog.entitlement_rules (set_version_id, resource_id, kind, limit_value)
     SELECT $1, id, 'limit', $2 FROM catalog.resources WHERE key = 'fedwiki.sites'`,
    [rows[0]?.id, sites],
  );
  await database.pool.query(
    `UPDATE catalog.entitlement_set_versions SET published_at = now() WHERE id = $1`,
    [rows[0]?.id],
  );
  return rows[0]?.id ?? '';
}
const inDays = async (days: number) => {
  const { rows } = await database.pool.query<{ at: Date }>(`SELECT system.at() AS at`);
  return new Date((rows[0]?.at.getTime() ?? 0) + days * DAY);
};

describe('a plan that is given', () => {
  test('counts at once, and the free plan returns when it is taken back', async () => {
    const { organizationId } = await world.signUp('Ann');
    const given = await done(give(organizationId));
    expect(given.shadowedGrantIds).toEqual([]);
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'manual', next: null });
    await done({ kind: 'revokeGrant', grantId: given.grantIds[0] ?? '' });
    expect(await planOf(organizationId)).toEqual({ name: 'Public', source: 'default', next: null });
    expect(await transitionsOf(organizationId)).toEqual([
      'initiate by firstSignIn',
      'upgrade by request',
      'reapply by request',
    ]);
  });

  test('ends by itself, and reads are right before anybody records it', async () => {
    const { organizationId } = await world.signUp('Bob');
    await done(give(organizationId, { endsAt: await inDays(10) }));
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'manual', next: 'Public' });
    const then = await inDays(11);
    await later(12 * DAY);
    expect(await planOf(organizationId)).toEqual({ name: 'Public', source: 'default', next: null });
    expect(await planOf(organizationId, then)).toMatchObject({ name: 'Public' });
    expect(await planOf(organizationId, new Date(then.getTime() - 5 * DAY))).toMatchObject({
      name: 'Standard',
    });
    await settleDue({ database });
    expect(await settleDue({ database })).toBe(0);
    expect((await transitionsOf(organizationId)).at(-1)).toBe('reapply by schedule');
  });

  test('below the plan that is held is recorded and shadowed', async () => {
    const { organizationId } = await world.signUp('Cleo');
    const given = await done(give(organizationId, { productId: plans.public }));
    expect(given.shadowedGrantIds).toEqual([]);
    await done(give(organizationId));
    const again = await done(give(organizationId, { productId: plans.public, source: 'sponsored' }));
    expect(again.shadowedGrantIds).toEqual(again.grantIds);
  });
});

describe('a trial', () => {
  test('returns to what lies beneath, and can be had once', async () => {
    const { organizationId } = await world.signUp('Dan');
    const trial = {
      kind: 'startTrial',
      organizationId,
      ladderId,
      productId: plans.standard,
      setVersionId: null,
      isRepeatAllowed: false,
      afterwardsProductId: null,
    } as const;
    await done({ ...trial, endsAt: await inDays(14) });
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'trial', next: 'Public' });
    await later(15 * DAY);
    expect(await planOf(organizationId)).toMatchObject({ name: 'Public' });
    expect(await change({ ...trial, endsAt: await inDays(14) })).toEqual({ kind: 'trialUsed', ladderId });
    await done({ ...trial, isRepeatAllowed: true, endsAt: await inDays(14) });
  });

  test('not above the current plan is refused and does not use up the one trial', async () => {
    const { organizationId } = await world.signUp('Eve');
    const given = await done(give(organizationId));
    const trial = {
      kind: 'startTrial',
      organizationId,
      ladderId,
      productId: plans.standard,
      setVersionId: null,
      isRepeatAllowed: false,
      afterwardsProductId: null,
    } as const;
    expect(await change({ ...trial, endsAt: await inDays(14) })).toMatchObject({
      kind: 'trialBelowCurrentPlan',
    });
    await done({ kind: 'revokeGrant', grantId: given.grantIds[0] ?? '' });
    await done({ ...trial, endsAt: await inDays(14) });
  });
});

describe('a trial with limits of its own', () => {
  test('gives those of a published set version, and there must be one', async () => {
    const { organizationId } = await world.signUp('Don');
    const setVersionId = await publishLimits(3n);
    const trial = {
      kind: 'startTrial',
      organizationId,
      ladderId,
      productId: plans.standard,
      isRepeatAllowed: false,
      afterwardsProductId: null,
      endsAt: await inDays(14),
    } as const;
    expect(await change({ ...trial, setVersionId: newId() })).toMatchObject({ kind: 'notFound' });
    const preview = await previewPlanChange({ database }, by(operator), { ...trial, setVersionId });
    expect(preview).toMatchObject({
      changes: expect.arrayContaining([expect.objectContaining({ after: { kind: 'limit', limit: 3n } })]),
    });
    await done({ ...trial, setVersionId });
    expect(await sitesOf(organizationId)).toMatchObject({ value: { limit: 3n } });
  });
});

describe('undo', () => {
  test('gives back what was revoked, as it was, and refuses when something depends on it', async () => {
    const { organizationId } = await world.signUp('Fay');
    const given = await done(give(organizationId, { endsAt: await inDays(30) }));
    const revoked = await done({ kind: 'revokeGrant', grantId: given.grantIds[0] ?? '' });
    const undone = await done({ kind: 'undoRequest', requestId: revoked.requestId });
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'manual', next: 'Public' });
    expect(await change({ kind: 'undoRequest', requestId: revoked.requestId })).toEqual({
      kind: 'supersededSince',
      requestId: revoked.requestId,
    });
    await done({ kind: 'undoRequest', requestId: undone.requestId });
    expect(await planOf(organizationId)).toMatchObject({ name: 'Public' });
  });

  test('of a schedule restores the end it moved', async () => {
    const { organizationId } = await world.signUp('Gil');
    await done(give(organizationId));
    const planned = await done({
      kind: 'schedulePlan',
      organizationId,
      ladderId,
      productId: plans.public,
      startsAt: await inDays(5),
    });
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'manual', next: 'Public' });
    await done({ kind: 'cancelScheduledPlan', grantId: planned.grantIds[0] ?? '' });
    expect(await planOf(organizationId)).toEqual({ name: 'Standard', source: 'manual', next: null });
  });
});

describe('an override', () => {
  test('is the last word, shows what it hides, and ends', async () => {
    const { organizationId } = await world.signUp('Hal');
    const resourceId = (await sitesOf(organizationId))?.resource.id ?? '';
    const set = await done({
      kind: 'setOverride',
      organizationId,
      resourceId,
      value: { kind: 'limit', limit: 5n },
      startsAt: null,
      endsAt: await inDays(3),
    });
    expect(await sitesOf(organizationId)).toMatchObject({ value: { limit: 5n }, hiddenValue: { limit: 1n } });
    await done({
      kind: 'setOverride',
      organizationId,
      resourceId,
      value: { kind: 'limit', limit: 0n },
      startsAt: null,
      endsAt: null,
    });
    expect(await sitesOf(organizationId)).toMatchObject({ value: { limit: 0n }, hiddenValue: { limit: 1n } });
    expect(await change({ kind: 'clearOverride', overrideId: set.overrideIds[0] ?? '' })).toMatchObject({
      kind: 'alreadyEnded',
    });
    expect(
      await change({
        kind: 'setOverride',
        organizationId,
        resourceId,
        value: { kind: 'boolean', enabled: true },
        startsAt: null,
        endsAt: null,
      }),
    ).toEqual({
      kind: 'valueOfAnotherKind',
      resourceId,
    });
  });
});

describe('a preview', () => {
  test('shows what the change would do, writes nothing, and holds until something moves', async () => {
    const { organizationId } = await world.signUp('Ida');
    const preview = await previewPlanChange({ database }, by(operator), give(organizationId));
    if (preview.kind !== 'preview') throw new Error(preview.kind);
    expect(
      preview.changes.map(({ resource, before, after }) => [resource.key, before, after]),
    ).toContainEqual(['fedwiki.sites', { kind: 'limit', limit: 1n }, { kind: 'limit', limit: 16n }]);
    expect(await planOf(organizationId)).toMatchObject({ name: 'Public' });
    await done({ kind: 'reapplyDefaults', organizationId });
    expect(await change(give(organizationId), { previewToken: preview.token })).toEqual({
      kind: 'planMoved',
    });
    const again = await previewPlanChange({ database }, by(operator, { reason: null }), give(organizationId));
    if (again.kind !== 'preview') throw new Error(again.kind);
    // Why is said when it is done: it does not change what was shown.
    await done(give(organizationId), { previewToken: again.token });
    expect(await planOf(organizationId)).toMatchObject({ name: 'Standard' });
  });
});

describe('who may', () => {
  test('a stranger learns nothing, a member is told what it takes, and a support operator changes nothing', async () => {
    const [owner, stranger] = [await world.signUp('Jo'), await world.signUp('Kim')];
    const support = await world.appoint('Sue', 'support');
    const given = give(owner.organizationId);
    expect(await changePlan({ database }, by(stranger), given)).toEqual({
      kind: 'notFound',
      what: 'organization',
    });
    expect(await changePlan({ database }, by(stranger), give(newId()))).toEqual({
      kind: 'notFound',
      what: 'organization',
    });
    await expect(changePlan({ database }, by(owner), given)).rejects.toBeInstanceOf(Forbidden);
    await expect(changePlan({ database }, by(support), given)).rejects.toBeInstanceOf(Forbidden);
    await expect(previewPlanChange({ database }, by(owner), given)).rejects.toBeInstanceOf(Forbidden);
    expect(await change(give(newId()))).toEqual({ kind: 'notFound', what: 'organization' });
    expect(await change({ kind: 'revokeGrant', grantId: newId() })).toEqual({
      kind: 'notFound',
      what: 'grant',
    });
  });

  test('an operator has to say why', async () => {
    const { organizationId } = await world.signUp('Lea');
    expect(await change(give(organizationId), { reason: null })).toMatchObject({ kind: 'validationFailed' });
    expect(await change(give(organizationId), { reason: '  ' })).toMatchObject({ kind: 'validationFailed' });
  });
});

test('a retry gets the first answer, and another request with its key is refused', async () => {
  const { organizationId } = await world.signUp('Mia');
  const first = await done(give(organizationId), { idempotencyKey: 'once' });
  expect(await change(give(organizationId), { idempotencyKey: 'once' })).toEqual(first);
  expect(
    await change(give(organizationId, { quantity: 1, source: 'sponsored' }), { idempotencyKey: 'once' }),
  ).toEqual({ kind: 'requestKeyReused' });
  expect(await change(give(organizationId), { idempotencyKey: 'once', reason: 'Another' })).toEqual({
    kind: 'requestKeyReused',
  });
  const twins = await Promise.all(
    Array.from({ length: 8 }, () =>
      change(give(organizationId, { source: 'sponsored' }), { idempotencyKey: 'twice' }),
    ),
  );
  for (const twin of twins) expect(twin).toEqual(twins[0]);
});
