import { useDatabase } from '@member-console/testing/database';
import { createWorld } from '@member-console/testing/world';
import { describe, expect, test } from 'vitest';
import { newId } from '../../kernel/index.ts';
import { changePlan, organizationOverviews, type PlanChange } from '../index.ts';

const world = await createWorld(await useDatabase());
const { database } = world;
const operator = await world.appoint('Olga Operator');
const actor = {
  kind: 'operator',
  personId: operator.viewer.personId,
  role: 'admin',
  requestId: null,
} as const;
const { rows: tiers } = await database.pool.query<{ ladder_id: string; slug: string; id: string }>(
  `SELECT t.ladder_id, p.slug, p.id FROM catalog.plan_ladder_tiers t JOIN catalog.products p ON p.id = t.product_id`,
);
const ladderId = tiers[0]?.ladder_id ?? '';
const idOf = (slug: string) => tiers.find((tier) => tier.slug === slug)?.id ?? '';
const { rows: resources } = await database.pool.query<{ id: string }>(
  `SELECT id FROM catalog.resources WHERE key = 'fedwiki.sites'`,
);
const inDays = async (days: number) => {
  const { rows } = await database.pool.query<{ at: Date }>(
    `SELECT system.at() + make_interval(days => $1) AS at`,
    [days],
  );
  return rows[0]?.at ?? new Date();
};

const change = (given: PlanChange) =>
  changePlan(
    { database },
    {
      actor,
      viewer: operator.viewer,
      reason: 'For a test',
      idempotencyKey: null,
      previewToken: null,
    },
    given,
  );
async function done(given: PlanChange) {
  const answer = await change(given);
  if (answer.kind !== 'settled') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer;
}

/** All that is planned and said of an organization, without the ids of what says it. */
async function standing(organizationId: string) {
  const { rows } = await database.pool.query<{ line: string }>(
    `SELECT format('%s %s %s–%s', product.slug, g.source, greatest(p.starts_at, system.at()) = p.starts_at AND p.starts_at > system.at() + interval '1 hour',
                   coalesce(p.ends_at::text, '…')) AS line
       FROM entitlements.pools pool JOIN entitlements.provisions p ON p.pool_id = pool.id
       JOIN entitlements.grants g ON g.id = p.grant_id JOIN catalog.products product ON product.id = p.product_id
      WHERE pool.organization_id = $1 AND (p.ends_at IS NULL OR p.ends_at > system.at()) ORDER BY p.starts_at`,
    [organizationId],
  );
  const [overview] = await organizationOverviews({ database }, operator.viewer, {
    by: 'ids',
    ids: [organizationId],
  });
  const sites = overview?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
  return { plans: rows.map(({ line }) => line), sites: sites?.value };
}

const gift = (organizationId: string, other: object = {}): PlanChange => ({
  kind: 'grantPlan',
  organizationId,
  ladderId,
  productId: idOf('standard'),
  source: 'manual',
  quantity: 1,
  startsAt: null,
  endsAt: null,
  ...other,
});
const given = async (organizationId: string) => (await done(gift(organizationId))).grantIds[0] ?? '';
const later = async (organizationId: string, productId: string | null): Promise<PlanChange> => ({
  kind: 'schedulePlan',
  organizationId,
  ladderId,
  productId,
  startsAt: await inDays(5),
});
const override = (organizationId: string): PlanChange => ({
  kind: 'setOverride',
  organizationId,
  resourceId: resources[0]?.id ?? '',
  value: { kind: 'limit', limit: 40n },
  startsAt: null,
  endsAt: null,
});

/** Each act with what has to be there before it. */
const acts: Readonly<Record<string, (organizationId: string) => Promise<PlanChange>>> = {
  gift: async (id) => gift(id),
  force: async (id) => ({
    kind: 'forcePlan',
    organizationId: id,
    ladderId,
    productId: idOf('standard'),
    endsAt: await inDays(3),
  }),
  revoke: async (id) => ({ kind: 'revokeGrant', grantId: await given(id) }),
  release: async (id) => {
    const forced = await done((await acts.force?.(id)) as PlanChange);
    return { kind: 'releasePlan', grantId: forced.grantIds[0] ?? '' };
  },
  trial: async (id) => ({
    kind: 'startTrial',
    organizationId: id,
    ladderId,
    productId: idOf('standard'),
    setVersionId: null,
    endsAt: await inDays(14),
    isRepeatAllowed: false,
    afterwardsProductId: null,
  }),
  extension: async (id) => {
    const { grantIds } = await done(gift(id, { endsAt: await inDays(3) }));
    return { kind: 'extendGrant', grantId: grantIds[0] ?? '', endsAt: await inDays(30) };
  },
  'a plan from a day on': async (id) => later(id, idOf('standard')),
  'a plan from a day on, below one that was given': async (id) => {
    await given(id);
    return later(id, idOf('public'));
  },
  'an end from a day on': async (id) => {
    await given(id);
    return later(id, null);
  },
  'the end of a plan that was to come': async (id) => {
    await done(await later(id, idOf('standard')));
    return later(id, null);
  },
  'the cancellation of a plan that was to come': async (id) => {
    const { grantIds } = await done(await later(id, idOf('standard')));
    return { kind: 'cancelScheduledPlan', grantId: grantIds[0] ?? '' };
  },
  'the cancellation of a plan below one that was given': async (id) => {
    await given(id);
    const { grantIds } = await done(await later(id, idOf('public')));
    return { kind: 'cancelScheduledPlan', grantId: grantIds[0] ?? '' };
  },
  override: async (id) => override(id),
  'the end of an override': async (id) => {
    const { overrideIds } = await done(override(id));
    return { kind: 'clearOverride', overrideId: overrideIds[0] ?? '' };
  },
};

describe('undo', () => {
  test.each(Object.keys(acts))('of %s restores what was planned, and can be undone', async (name) => {
    const { organizationId } = await world.signUp(name);
    const act = await (acts[name] as (typeof acts)[string])(organizationId);
    const before = await standing(organizationId);
    const { requestId } = await done(act);
    const after = await standing(organizationId);
    expect(after).not.toEqual(before);
    const undone = await done({ kind: 'undoRequest', requestId });
    expect(await standing(organizationId)).toEqual(before);
    await done({ kind: 'undoRequest', requestId: undone.requestId });
    expect(await standing(organizationId)).toEqual(after);
  });

  test('of defaults that were applied again lets the default stand for what it stood for', async () => {
    const { organizationId } = await world.signUp('Dora');
    const before = await standing(organizationId);
    expect(before.plans).toHaveLength(1);
    await database.pool.query(`UPDATE catalog.products SET lifecycle = 'retired' WHERE slug = 'public'`);
    const { requestId } = await done({ kind: 'reapplyDefaults', organizationId });
    expect((await standing(organizationId)).plans[0]).toMatch(/^standard default/);
    await done({ kind: 'undoRequest', requestId });
    expect(await standing(organizationId)).toEqual(before);
    expect(await change({ kind: 'undoRequest', requestId })).toMatchObject({ kind: 'supersededSince' });
    await database.pool.query(`UPDATE catalog.products SET lifecycle = 'published' WHERE slug = 'public'`);
  });

  test('of an end where nothing had been given says so', async () => {
    const { organizationId } = await world.signUp(`Nobody ${newId().slice(-4)}`);
    expect(await change(await later(organizationId, null))).toEqual({ kind: 'nothingToUndo' });
  });
});
