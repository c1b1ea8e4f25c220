import { recordStatements } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { countSites, type Player, placeSite, uuidIn } from '../testing/cast.ts';
import { openStory, type Story } from '../testing/planStory.ts';
import { tryChange } from '../testing/plans.ts';
import { useConsole } from '../testing/testConsole.ts';

const PREVIEW = `query ($input: PlanChangeInput!) { previewPlanChange(input: $input) { __typename
  ... on PlanPreview { token effectiveAt organization { id }
    timelineBefore { ladder { slug } product { slug } since until }
    timelineAfter { ladder { slug } product { slug } since until }
    transitions { kind ladder { slug } from { name rank } to { name rank } }
    changes { resource { key } before { ...value } after { ...value } }
    excess { resource { key } policy limit used deadline itemIds } }
  ... on UserError { code message path } } }
  fragment value on EntitlementValue { ... on LimitValue { limit } ... on BooleanValue { enabled } ... on EnumValue { level } }`;

interface Preview {
  readonly __typename: string;
  readonly token: string;
  readonly timelineAfter: readonly object[];
  readonly changes: readonly { readonly resource: { readonly key: string } }[];
  readonly code?: string;
}

describe('looking at plans', () => {
  const test = useConsole();
  let story: Story;
  beforeAll(async () => {
    story = await openStory(test.current);
  });
  async function preview(change: object): Promise<Preview> {
    const { data, errors } = await story.operator.ask<{ previewPlanChange: Preview }>(PREVIEW, {
      input: change,
    });
    expect(errors).toBeUndefined();
    return data.previewPlanChange;
  }
  async function ofOrganization<Found>(person: Player, selection: string, as = person): Promise<Found> {
    const { data, errors } = await as.ask<{ node: Found }>(
      `query ($id: ID!) { node(id: $id) { ... on Organization { ${selection} } } }`,
      { id: person.organizationId },
    );
    expect(errors).toBeUndefined();
    return data.node;
  }

  it('a preview shows what a change would do, and execution does exactly that', async () => {
    const ann = await story.signUp();
    const change = { grantPlan: { ...story.plan(ann, 'host'), endsAt: await story.inDays(30) } };
    const seen = await preview(change);
    expect(seen).toMatchObject({
      __typename: 'PlanPreview',
      organization: { id: ann.organizationId },
      transitions: [
        {
          kind: 'UPGRADE',
          ladder: { slug: 'forum' },
          from: { name: 'Reader', rank: 0 },
          to: { name: 'Host' },
        },
      ],
      excess: [],
    });
    const forum = (stretch: { ladder?: { slug: string } }) => stretch.ladder?.slug === 'forum';
    expect(seen.timelineAfter.filter(forum)).toMatchObject([
      { product: { slug: 'host' } },
      { product: { slug: 'reader' }, until: null },
    ]);
    expect(seen.changes.find(({ resource }) => resource.key === 'forum.rooms')).toMatchObject({
      before: { limit: '1' },
      after: { limit: '20' },
    });
    expect((await story.told(ann)).plans).toEqual(['Reader by DEFAULT']);
    const done = await tryChange(story.operator, 'executePlanChange', { change, previewToken: seen.token });
    expect(done).toMatchObject({
      __typename: 'ExecutePlanChangeSuccess',
      transitions: [{ kind: 'UPGRADE' }],
    });
    expect((await story.told(ann)).plans).toEqual(['Host by MANUAL, then Reader']);
  });

  it('a preview that no longer holds is refused with a new one, which does', async () => {
    const ann = await story.signUp();
    const change = { grantPlan: story.plan(ann, 'writer') };
    const { token } = await preview(change);
    await story.act('reapplyDefaults', { organizationId: ann.organizationId });
    const more = '... on PlanMoved { preview { token transitions { to { name } } } }';
    const moved = (await tryChange(
      story.operator,
      'executePlanChange',
      { change, previewToken: token },
      { more },
    )) as unknown as { code: string; preview: { token: string } };
    expect(moved).toMatchObject({
      code: 'PLAN_MOVED',
      preview: { transitions: [{ to: { name: 'Writer' } }] },
    });
    const own = { ...story.plan(ann, 'writer'), previewToken: moved.preview.token };
    expect(await tryChange(story.operator, 'grantPlan', own)).toMatchObject({
      __typename: 'GrantPlanSuccess',
    });
  });

  it('a preview is refused as the change would be, and names what would not fit', async () => {
    const ann = await story.signUp();
    expect(await preview({ revokeGrant: { grantId: `grant_${'0'.repeat(32)}` } })).toMatchObject({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    });
    const site = await placeSite(test.current, ann, { label: 'only' });
    await test.current.database.pool.query(
      `INSERT INTO entitlements.items (item_id, pool_id, resource_id, counted_since)
       SELECT $1, p.id, r.id, system.at() FROM entitlements.pools p, catalog.resources r
        WHERE p.organization_id = $2 AND r.key = 'fedwiki.sites' ON CONFLICT DO NOTHING`,
      [uuidIn(site), uuidIn(ann.organizationId)],
    );
    await countSites(test.current, ann.organizationId, 1);
    const { organizationId } = ann;
    const lower = { organizationId, resourceId: story.id('fedwiki.sites'), value: { limit: '0' } };
    expect(await preview({ setOverride: lower })).toMatchObject({
      excess: [
        { resource: { key: 'fedwiki.sites' }, policy: 'CHOOSE', limit: '0', used: '1', itemIds: [site] },
      ],
    });
    await story.act('setOverride', lower);
    const { entitlements } = await ofOrganization<{ entitlements: object[] }>(
      ann,
      'entitlements { resource { key } hiddenValue { ... on LimitValue { limit } } overLimit { policy limit used frozen chosenAt items { id isFrozen keptAs } } contributions { rule source id product { name } } }',
      ann,
    );
    expect(entitlements).toContainEqual(
      expect.objectContaining({
        resource: { key: 'fedwiki.sites' },
        hiddenValue: { limit: '1' },
        overLimit: {
          policy: 'CHOOSE',
          limit: '0',
          used: '1',
          frozen: 0,
          chosenAt: null,
          items: [{ id: site, isFrozen: false, keptAs: null }],
        },
        contributions: [
          { rule: 'OVERRIDES', source: 'OVERRIDE', id: expect.stringMatching(/^ovr_/), product: null },
          {
            rule: 'OVERRIDDEN',
            source: 'DEFAULT',
            id: expect.stringMatching(/^grant_/),
            product: { name: 'Public' },
          },
        ],
      }),
    );
  });

  it('the past is told as it was, the future as it is planned, and what differs between them', async () => {
    const ann = await story.signUp();
    const [start, soon, later] = [await story.inDays(0), await story.inDays(5), await story.inDays(20)];
    await story.passDays(1);
    await story.act('grantPlan', { ...story.plan(ann, 'host'), endsAt: await story.inDays(10) });
    expect((await story.told(ann, start)).plans).toEqual(['Reader by DEFAULT, then Host']);
    expect((await story.told(ann, soon)).plans).toEqual(['Host by MANUAL, then Reader']);
    expect((await story.told(ann, later)).plans).toEqual(['Reader by DEFAULT']);
    expect(await story.told(ann, '2020-01-01T00:00:00.000Z')).toMatchObject({
      plans: [],
      values: { 'forum.rooms': '0', 'forum.post': 'false', 'support.level': 'none' },
    });
    const value =
      'value { ... on LimitValue { limit } ... on BooleanValue { enabled } ... on EnumValue { level } }';
    const side = `${value} contributions { state source }`;
    const { entitlementDiff } = await ofOrganization<{ entitlementDiff: object[] }>(
      ann,
      `entitlementDiff(from: "${soon}", to: "${later}") { resource { key } before { ${side} } after { ${side} } }`,
    );
    expect(entitlementDiff).toMatchObject([
      {
        resource: { key: 'forum.post' },
        before: { value: { enabled: true } },
        after: { value: { enabled: false } },
      },
      {
        resource: { key: 'forum.rooms' },
        before: { value: { limit: '20' } },
        after: {
          value: { limit: '1' },
          contributions: expect.arrayContaining([{ state: 'APPLIED', source: 'DEFAULT' }]),
        },
      },
      { resource: { key: 'support.level' } },
    ]);
  });

  it('a timeline tells past, present and what is scheduled; a history tells who and why', async () => {
    const ann = await story.signUp();
    const ladderId = story.id('forum');
    await story.passDays(1);
    const middle = await story.inDays(0);
    await story.act('grantPlan', {
      ...story.plan(ann, 'host'),
      endsAt: await story.inDays(10),
      reason: 'A present',
    });
    const { planTimeline, transitions, grants, onWiki } = await ofOrganization<Record<string, unknown>>(
      ann,
      `planTimeline(ladderId: "${ladderId}") { organization { id } ladder { slug }
         stretches { state product { name } source isForced grantedBy reason until } }
       transitions(first: 5, filter: { ladderId: "${ladderId}", from: "${middle}" }) { nodes { kind cause
         from { name rank } to { name rank } reason onBehalfOf actor { kind name } request { command } ladder { slug } } }
       onWiki: transitions(filter: { ladderId: "${story.id('wiki')}", until: "${middle}" }) { nodes { kind cause actor { kind name } } }
       grants(filter: { ladderId: "${ladderId}", liveAt: "${middle}" }) { nodes { source product { name } isForced
         quantity revocation { at } grantedBy { kind name } reason request { id } organization { id } } }`,
      ann,
    );
    expect(planTimeline).toMatchObject({
      organization: { id: ann.organizationId },
      ladder: { slug: 'forum' },
      stretches: [
        { state: 'PAST', product: { name: 'Reader' }, source: 'DEFAULT', grantedBy: null },
        { state: 'CURRENT', product: { name: 'Host' }, grantedBy: 'Olga Operator', reason: 'A present' },
        { state: 'SCHEDULED', product: { name: 'Reader' }, until: null },
      ],
    });
    expect(transitions).toEqual({
      nodes: [
        {
          kind: 'UPGRADE',
          cause: 'REQUEST',
          from: { name: 'Reader', rank: 0 },
          to: { name: 'Host', rank: 2 },
          reason: 'A present',
          onBehalfOf: null,
          actor: { kind: 'OPERATOR', name: 'Olga Operator' },
          request: { command: 'grantPlan' },
          ladder: { slug: 'forum' },
        },
      ],
    });
    expect(onWiki).toEqual({
      nodes: [{ kind: 'INITIATE', cause: 'FIRST_SIGN_IN', actor: { kind: 'SYSTEM', name: null } }],
    });
    expect(grants).toEqual({
      nodes: [
        {
          source: 'DEFAULT',
          product: null,
          isForced: false,
          quantity: 1,
          revocation: null,
          grantedBy: { kind: 'SYSTEM', name: null },
          reason: null,
          request: null,
          organization: { id: ann.organizationId },
        },
      ],
    });
    const { errors } = await ann.ask(
      `query ($id: ID!) { node(id: $id) { ... on Organization { planTimeline(ladderId: "lad_${'0'.repeat(32)}") { at } } } }`,
      { id: ann.organizationId },
    );
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('each read costs one statement beside the organization itself', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', story.plan(ann, 'host'));
    const at = await story.inDays(3);
    const value = '{ __typename }';
    const reads = [
      `rights(asOf: "${at}") { at plans { product { name } next { product { name } } } entitlements { value ${value} } }`,
      `entitlementDiff(from: "${await story.inDays(-3)}", to: "${at}") { resource { key } before { value ${value} contributions { reason } } }`,
      `planTimeline(ladderId: "${story.id('forum')}") { ladder { slug } stretches { product { name } grantedBy } }`,
      'transitions { nodes { kind actor { name } ladder { slug } from { name } to { name } } }',
      'grants { nodes { source product { name } ladder { slug } grantedBy { name } } }',
      'overrides { nodes { resource { key } value { __typename } setBy { name } } }',
    ];
    for (const read of reads) {
      await ofOrganization(ann, read);
      const recorded = recordStatements(test.current.database);
      await ofOrganization(ann, read);
      recorded.stop();
      // Session, viewer, the organization as a node, and the read.
      expect(recorded.texts.length, read).toBe(4);
    }
  });
});
