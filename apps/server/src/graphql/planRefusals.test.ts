import { isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { enterOperator, type Player, placeSite, uuidIn } from '../testing/cast.ts';
import { catalogStage, idFrom } from '../testing/catalogStage.ts';
import { openStory, type Story } from '../testing/planStory.ts';
import { type ChangeAnswer, tryChange } from '../testing/plans.ts';
import { useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

describe('a change of plans is refused, and why', () => {
  const test = useConsole();
  let story: Story;
  /** Every refusal that was met. */
  const met = new Set<string>();
  beforeAll(async () => {
    story = await openStory(test.current);
  });
  async function refused(name: string, input: object, more = ''): Promise<ChangeAnswer> {
    const answer = await tryChange(story.operator, name, input, { more });
    expect(answer.code).toBe(
      answer.__typename.replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    );
    expect(answer.message?.length).toBeGreaterThan(15);
    met.add(answer.__typename);
    return answer;
  }
  const first = (made: { readonly grants: readonly { readonly id: string }[] }) => made.grants[0]?.id ?? '';
  const query = (text: string, values: unknown[]) =>
    test.current.database.pool.query<{ id: string }>(text, values);
  async function defaultGrant({ organizationId }: Player): Promise<string> {
    const { rows } = await query(
      `SELECT g.id FROM entitlements.grants g JOIN entitlements.pools p ON p.id = g.pool_id
        WHERE p.organization_id = $1 AND g.source = 'default' LIMIT 1`,
      [uuidIn(organizationId)],
    );
    return idFrom('grant', rows[0]?.id ?? '');
  }

  it('because of the product', async () => {
    const ann = await story.signUp();
    const { organizationId } = ann;
    const draft = idFrom('prod', await catalogStage.product(test.current));
    expect(
      await refused(
        'grantPlan',
        { organizationId, productId: draft },
        '... on ProductNotOffered { productId lifecycle }',
      ),
    ).toMatchObject({ __typename: 'ProductNotOffered', productId: draft, lifecycle: 'DRAFT' });
    const ladderId = story.id('forum');
    expect(
      await refused(
        'grantPlan',
        { organizationId, ladderId, productId: story.id('public') },
        '... on NotATier { ladderId productId }',
      ),
    ).toMatchObject({ __typename: 'NotATier', ladderId, productId: story.id('public') });
    expect(
      await refused(
        'grantPlan',
        { organizationId, productId: story.id('host') },
        '... on PlanNeedsALadder { productId }',
      ),
    ).toMatchObject({ __typename: 'PlanNeedsALadder', productId: story.id('host') });
    const hollow = await catalogStage.publishedAddon(test.current);
    const empty = await catalogStage.set(test.current);
    await query(`UPDATE catalog.products SET set_id = $2 WHERE id = $1`, [hollow, empty]);
    expect(
      await refused(
        'grantPlan',
        { organizationId, productId: idFrom('prod', hollow) },
        '... on ProductGivesNothing { productId }',
      ),
    ).toMatchObject({ __typename: 'ProductGivesNothing', productId: idFrom('prod', hollow) });
  });

  it('because of what the grant is', async () => {
    const ann = await story.signUp();
    const given = first(await story.act('grantPlan', story.plan(ann, 'writer')));
    expect(await refused('releasePlan', { grantId: given }, '... on NotForced { grantId }')).toMatchObject({
      __typename: 'NotForced',
      grantId: given,
    });
    expect(
      await refused('cancelScheduledPlan', { grantId: given }, '... on NotScheduled { startedAt }'),
    ).toMatchObject({ __typename: 'NotScheduled', startedAt: expect.any(String) });
    expect(
      await refused(
        'extendGrant',
        { grantId: given, endsAt: await story.inDays(3) },
        '... on NotAnExtension { endsAt }',
      ),
    ).toMatchObject({ __typename: 'NotAnExtension', path: ['endsAt'], endsAt: null });
    await story.act('revokeGrant', { grantId: given });
    expect(
      await refused('revokeGrant', { grantId: given }, '... on AlreadyEnded { endedId endedAt }'),
    ).toMatchObject({ __typename: 'AlreadyEnded', endedId: given });
    const byDefault = await defaultGrant(ann);
    expect(
      await refused('revokeGrant', { grantId: byDefault }, '... on GivenByDefault { grantId }'),
    ).toMatchObject({ __typename: 'GivenByDefault', grantId: byDefault });
    const { rows } = await query(
      `INSERT INTO entitlements.grants (id, pool_id, source, ladder_id, product_id, set_version_id, starts_at, granted_by_kind)
       SELECT uuidv7(), pool_id, 'subscription', ladder_id, product_id, set_version_id, starts_at, 'system'
         FROM entitlements.grants WHERE id = $1 RETURNING id`,
      [uuidIn(given)],
    );
    const paid = idFrom('grant', rows[0]?.id ?? '');
    expect(
      await refused('revokeGrant', { grantId: paid }, '... on HeldBySubscription { grantId }'),
    ).toMatchObject({ __typename: 'HeldBySubscription', grantId: paid });
  });

  it('because of time', async () => {
    const ann = await story.signUp();
    const writer = story.plan(ann, 'writer');
    const past = await story.inDays(-1);
    expect(
      await refused('grantPlan', { ...writer, endsAt: past }, '... on InstantInThePast { at }'),
    ).toMatchObject({ __typename: 'InstantInThePast', at: past, path: ['endsAt'] });
    const [soon, later] = [await story.inDays(1), await story.inDays(2)];
    expect(await refused('grantPlan', { ...writer, startsAt: later, endsAt: soon })).toMatchObject({
      __typename: 'EndsBeforeItStarts',
      path: ['endsAt'],
    });
    await story.act('grantPlan', writer);
    expect(
      await refused(
        'schedulePlan',
        { ...writer, startsAt: later },
        '... on AlreadyOnThatTier { ladderId productId }',
      ),
    ).toMatchObject({ __typename: 'AlreadyOnThatTier', productId: story.id('writer') });
  });

  it('because of a trial that is none, or not the first', async () => {
    const ann = await story.signUp();
    const endsAt = await story.inDays(3);
    const given = await story.act('grantPlan', story.plan(ann, 'writer'));
    expect(
      await refused(
        'startTrial',
        { ...story.plan(ann, 'writer'), endsAt },
        '... on TrialBelowCurrentPlan { ladderId rank currentRank }',
      ),
    ).toMatchObject({ __typename: 'TrialBelowCurrentPlan', rank: 1, currentRank: 1 });
    await story.act('revokeGrant', { grantId: first(given) });
    const tried = await story.act('startTrial', { ...story.plan(ann, 'writer'), endsAt });
    expect(tried.transitions).toMatchObject([{ kind: 'UPGRADE' }]);
    expect(
      await refused('startTrial', { ...story.plan(ann, 'host'), endsAt }, '... on TrialUsed { ladderId }'),
    ).toMatchObject({ __typename: 'TrialUsed', ladderId: story.id('forum') });
    const setVersionId = `setv_${'0'.repeat(32)}`;
    const other = { ...story.plan(ann, 'host'), endsAt, setVersionId, isRepeatAllowed: true };
    expect(await refused('startTrial', other)).toMatchObject({ __typename: 'NotFound' });
  });

  it('because of the value, or of what is in use', async () => {
    const ann = await story.signUp();
    const { organizationId } = ann;
    const resourceId = story.id('forum.rooms');
    expect(
      await refused(
        'setOverride',
        { organizationId, resourceId, value: { enabled: true } },
        '... on ValueOfAnotherKind { resourceId }',
      ),
    ).toMatchObject({ __typename: 'ValueOfAnotherKind', resourceId, path: ['value'] });
    const level = { organizationId, resourceId: story.id('support.level'), value: { level: 'visits' } };
    expect(await refused('setOverride', level)).toMatchObject({ __typename: 'ValueOfAnotherKind' });
    await query(`UPDATE catalog.resources SET over_limit_policy = 'block' WHERE id = $1`, [
      uuidIn(resourceId),
    ]);
    const item = await placeSite(test.current, ann, { label: 'a-room' });
    await query(
      `INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
       SELECT $1, p.id, $3, system.at() FROM entitlements.pools p WHERE p.organization_id = $2`,
      [uuidIn(item), uuidIn(organizationId), uuidIn(resourceId)],
    );
    expect(
      await refused(
        'setOverride',
        { organizationId, resourceId, value: { limit: '0' } },
        '... on WouldExceedLimit { resourceId limit used }',
      ),
    ).toMatchObject({ __typename: 'WouldExceedLimit', resourceId, limit: '0', used: '1' });
  });

  it('because there is nothing to take back, or too late', async () => {
    const ann = await story.signUp();
    const given = await story.act('grantPlan', story.plan(ann, 'writer'));
    await story.act('undoRequest', { requestId: given.request.id });
    expect(
      await refused('undoRequest', { requestId: given.request.id }, '... on SupersededSince { requestId }'),
    ).toMatchObject({ __typename: 'SupersededSince', requestId: given.request.id });
    const { productId: _plan, ...ending } = story.plan(ann, 'writer');
    expect(await refused('schedulePlan', { ...ending, startsAt: await story.inDays(1) })).toMatchObject({
      __typename: 'NothingToUndo',
    });
  });

  it('because of how it was asked', async () => {
    const ann = await story.signUp();
    const writer = story.plan(ann, 'writer');
    for (const [input, path] of [
      [{ ...writer, reason: null }, 'reason'],
      [{ ...writer, reason: ' ' }, 'reason'],
      [{ ...writer, reason: 'a\u0000b' }, 'reason'],
      [{ ...writer, reason: 'a'.repeat(501) }, 'reason'],
      [{ ...writer, quantity: 2 }, 'quantity'],
      [{ ...writer, quantity: 0 }, 'quantity'],
    ] as const) {
      expect(await refused('grantPlan', input)).toMatchObject({
        __typename: 'ValidationError',
        path: [path],
      });
    }
    for (const limit of ['-1', '9223372036854775808']) {
      const override = { ...writer, resourceId: story.id('forum.rooms'), value: { limit } };
      const { ladderId: _ladder, productId: _product, ...input } = override;
      expect(await refused('setOverride', input)).toMatchObject({ path: ['value', 'limit'] });
    }
    expect(await refused('grantPlan', { ...writer, previewToken: 'of something else' })).toMatchObject({
      __typename: 'PlanMoved',
    });
    const headers = { 'idempotency-key': 'once' };
    const once = await tryChange(story.operator, 'grantPlan', writer, { headers });
    expect(once.__typename).toBe('GrantPlanSuccess');
    expect(await tryChange(story.operator, 'grantPlan', writer, { headers })).toEqual(once);
    const other = await tryChange(story.operator, 'grantPlan', story.plan(ann, 'host'), { headers });
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
    met.add(other.__typename);
    expect((await story.told(ann)).plans).toEqual(['Writer by MANUAL']);
  });

  it('and ten twins with one key make one grant', async () => {
    const ann = await story.signUp();
    const headers = { 'idempotency-key': 'twins' };
    const twins = await Promise.all(
      Array.from({ length: 10 }, () =>
        tryChange(story.operator, 'grantPlan', story.plan(ann, 'host'), { headers }),
      ),
    );
    expect(new Set(twins.map((twin) => JSON.stringify(twin))).size).toBe(1);
    const another = await enterOperator(test.current, 'Oscar Operator', 'admin');
    const own = await tryChange(another, 'grantPlan', story.plan(ann, 'host'), { headers });
    expect(own.request?.id).not.toBe(twins[0]?.request?.id);
  });

  it('has been met in every way that there is', () => {
    const result = schema.getType('GrantPlanResult');
    const members = isUnionType(result) ? result.getTypes().map(({ name }) => name) : [];
    expect([...met].sort()).toEqual(members.filter((name) => !name.endsWith('Success')).sort());
  });
});
