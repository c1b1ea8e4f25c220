import { recordStatements } from '@member-console/testing/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { exceedSites, type Player } from '../testing/cast.ts';
import { openStory, type Story } from '../testing/planStory.ts';
import { useConsole } from '../testing/testConsole.ts';

describe('looking at plans', () => {
  const test = useConsole();
  let story: Story;
  beforeAll(async () => {
    story = await openStory(test.current);
  });
  async function ofOrganization<Found>(person: Player, selection: string, as = person): Promise<Found> {
    const { data, errors } = await as.ask<{ node: Found }>(
      `query ($id: ID!) { node(id: $id) { ... on Organization { ${selection} } } }`,
      { id: person.organizationId },
    );
    expect(errors).toBeUndefined();
    return data.node;
  }

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

  it('operators find organizations by the plan they are on and by what is over its limit', async () => {
    const ann = await story.signUp();
    const found = async (filter: string) => {
      const { data, errors } = await story.operator.ask<{ organizations: { nodes: { id: string }[] } }>(
        `{ organizations(first: 100, filter: { ${filter} }) { nodes { id } } }`,
      );
      expect(errors).toBeUndefined();
      return data.organizations.nodes.some(({ id }) => id === ann.organizationId);
    };
    expect([await found('plan: "reader"'), await found('plan: "host"'), await found('plan: ""')]).toEqual([
      true,
      false,
      false,
    ]);
    expect([await found('isOverLimit: true'), await found('isOverLimit: false')]).toEqual([false, true]);
    expect(await found(`search: " ${ann.organizationId} "`)).toBe(true);
    await story.act('grantPlan', story.plan(ann, 'host'));
    expect([await found('plan: "reader"'), await found('plan: "host"')]).toEqual([false, true]);
  });

  it('operators find organizations by what home says needs them', async () => {
    const ann = await story.signUp();
    const found = async (state: string) => {
      const ask = (value: boolean) =>
        story.operator.ask<{ organizations: { nodes: { id: string }[] } }>(
          `{ organizations(first: 100, filter: { ${state}: ${value} }) { nodes { id } } }`,
        );
      const [so, not] = await Promise.all([ask(true), ask(false)]);
      const isIn = ({ data }: typeof so) =>
        data.organizations.nodes.some(({ id }) => id === ann.organizationId);
      expect(isIn(so)).not.toBe(isIn(not));
      return isIn(so);
    };
    const states = async () => [
      await found('isTrialEnding'),
      await found('isPlanHeld'),
      await found('isOverLimitEnding'),
    ];
    expect(await states()).toEqual([false, false, false]);
    await story.act('startTrial', { ...story.plan(ann, 'writer'), endsAt: await story.inDays(6) });
    expect(await states()).toEqual([true, false, false]);
    await story.act('forcePlan', { ...story.plan(ann, 'host'), untilReleased: true });
    expect(await states()).toEqual([true, true, false]);
    await exceedSites(test.current, ann, 'too-much');
    expect(await states()).toEqual([true, true, false]);
    await story.passDays(8);
    expect(await states()).toEqual([false, true, true]);
  });

  it('requests say who asked and whether they can be taken back, timelines stand side by side', async () => {
    const ann = await story.signUp();
    await story.act('grantPlan', story.plan(ann, 'host'));
    const asked = () =>
      ofOrganization<Record<string, unknown>>(
        ann,
        `planRequests(first: 2) { nodes { id command isUndoable requestedBy { kind name } undoes { command } } }
         planTimelines { ladder { slug } stretches { state } }`,
        story.operator,
      );
    const { planRequests, planTimelines } = await asked();
    const olga = { kind: 'OPERATOR', name: 'Olga Operator' };
    expect(planRequests).toEqual({
      nodes: [
        { id: expect.any(String), command: 'grantPlan', isUndoable: true, requestedBy: olga, undoes: null },
      ],
    });
    expect(planTimelines).toEqual([
      { ladder: { slug: 'forum' }, stretches: [{ state: 'PAST' }, { state: 'CURRENT' }] },
      { ladder: { slug: 'wiki' }, stretches: [{ state: 'CURRENT' }] },
    ]);
    const [{ id: requestId }] = (planRequests as { nodes: [{ id: string }] }).nodes;
    await story.act('undoRequest', { requestId });
    expect((await asked()).planRequests).toMatchObject({
      nodes: [
        { command: 'undoRequest', undoes: { command: 'grantPlan' } },
        { command: 'grantPlan', isUndoable: false },
      ],
    });
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
      // Who asks, the organization as a node, and the read.
      expect(recorded.texts.length, read).toBe(3);
    }
  });

  it('the first and the last instant that can be written are instants like any other', async () => {
    const ann = await story.signUp();
    const last = '9999-12-31T23:59:59.999Z';
    await story.act('grantPlan', { ...story.plan(ann, 'host'), endsAt: last });
    expect((await story.told(ann, '0001-01-01T00:00:00.000Z')).plans).toEqual([]);
    expect((await story.told(ann, '9999-12-31T23:59:59.998Z')).plans).toEqual([
      'Host by MANUAL, then Reader',
    ]);
    expect((await story.told(ann, last)).plans).toEqual(['Reader by DEFAULT']);
  });

  it('a change costs two statements beside who asks: load and commit', async () => {
    const ann = await story.signUp();
    const given = { input: { ...story.plan(ann, 'writer'), reason: 'To count' } };
    const document = 'mutation ($input: GrantPlanInput!) { grantPlan(input: $input) { __typename } }';
    await story.operator.ask(document, given);
    const recorded = recordStatements(test.current.database);
    await story.operator.ask(document, given);
    recorded.stop();
    expect(recorded.texts.length, recorded.texts.join('\n')).toBe(3);
  });
});
