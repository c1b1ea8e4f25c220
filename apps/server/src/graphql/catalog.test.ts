import { beforeAll, describe, expect, it } from 'vitest';
import { enter, enterOperator, type Player } from '../testing/cast.ts';
import { useConsole } from '../testing/testConsole.ts';

interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly [field: string]: unknown;
}

describe('an operator who runs the catalog', () => {
  const test = useConsole();
  let otto: Player;
  let mia: Player;
  beforeAll(async () => {
    otto = await enterOperator(test.current, 'Otto Operator', 'admin');
    mia = await enter(test.current, 'Mia Member');
  });

  async function change(name: string, input: object, selection = '', headers: Record<string, string> = {}) {
    const Name = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    const { data, errors } = await otto.ask<Record<string, Answer>>(
      `mutation ($input: ${Name}Input!) { ${name}(input: $input) {
         __typename ... on ${Name}Success { ${selection || '__typename'} } ... on UserError { code message path } } }`,
      { input },
      headers,
    );
    expect(errors).toBeUndefined();
    const answer = data[name];
    if (answer === undefined) throw new Error(`${name} answered nothing.`);
    return answer;
  }
  const idIn = (answer: Answer, field: string) => (answer[field] as { id: string }).id;

  it('builds a ladder from nothing, gives it to newcomers, and changes it for everybody', async () => {
    const posts = idIn(
      await change(
        'createResource',
        { key: 'forum.posts', name: 'Posts', kind: 'LIMIT', overLimitPolicy: 'GRACE' },
        'resource { id key kind levels overLimitPolicy overLimitGraceDays isFixed }',
      ),
      'resource',
    );
    const level = idIn(
      await change(
        'createResource',
        { key: 'forum.role', name: 'Role', kind: 'ENUM', levels: ['reader', 'writer'] },
        'resource { id }',
      ),
      'resource',
    );
    const set = idIn(
      await change('createEntitlementSet', { key: 'forum', name: 'Forum' }, 'entitlementSet { id }'),
      'entitlementSet',
    );
    const rules = (limit: string, role: string) => [
      { resourceId: posts, value: { limit } },
      { resourceId: level, value: { level: role } },
    ];
    const VERSION = 'version { id number publishedAt rules { resource { key } value { __typename } } }';
    const first = await change('draftSetVersion', { setId: set, rules: rules('5', 'reader') }, VERSION);
    expect(first.version).toMatchObject({
      number: 1,
      publishedAt: null,
      rules: [
        { resource: { key: 'forum.posts' }, value: { __typename: 'LimitValue' } },
        { resource: { key: 'forum.role' }, value: { __typename: 'EnumValue' } },
      ],
    });
    await change('publishSetVersion', { versionId: idIn(first, 'version') });
    const ladder = idIn(
      await change('createPlanLadder', { slug: 'forum', name: 'Forum' }, 'ladder { id }'),
      'ladder',
    );
    const plan = idIn(
      await change(
        'createProduct',
        { slug: 'forum-free', name: 'Forum', entitlementSetId: set },
        'product { id lifecycle kind }',
      ),
      'product',
    );
    expect(await change('publishProduct', { productId: plan })).toMatchObject({ code: 'ORPHAN_PLAN' });
    const added = await change(
      'addTier',
      { ladderId: ladder, productId: plan },
      'ladder { version catalogTiers { rank product { slug lifecycle kind } } tiers { rank } }',
    );
    expect(added.ladder).toEqual({
      version: '2',
      catalogTiers: [{ rank: 0, product: { slug: 'forum-free', lifecycle: 'DRAFT', kind: 'PLAN' } }],
      tiers: [],
    });
    await change('publishProduct', { productId: plan });
    await change(
      'setDefaultGrant',
      { organizationType: 'personal', ladderId: ladder },
      'defaultGrant { id }',
    );

    const newcomer = await enter(test.current, 'Nora Newcomer');
    const limitOf = async (player: Player) => {
      const { data } = await player.ask<{
        viewer: {
          defaultOrganization: { entitlements: { resource: { key: string }; value: { limit?: string } }[] };
        };
      }>(`{ viewer { defaultOrganization { entitlements {
             resource { key } value { ... on LimitValue { limit } } } } } }`);
      const held = data.viewer.defaultOrganization.entitlements;
      return held.find(({ resource }) => resource.key === 'forum.posts')?.value.limit;
    };
    expect(await limitOf(newcomer)).toBe('5');
    expect(await limitOf(mia)).toBeUndefined();

    const BACKFILL = 'organizationCount firstOrganizations { slug } campaign { id state counts { pending } }';
    const dry = await change('startBackfill', { dryRun: true }, BACKFILL);
    expect(dry).toMatchObject({ campaign: null });
    expect(dry.firstOrganizations).toContainEqual({ slug: mia.slug });
    const started = await change(
      'startBackfill',
      { dryRun: false, reason: 'The forum is for all' },
      BACKFILL,
    );
    expect(started).toMatchObject({
      campaign: { state: 'RUNNING', counts: { pending: dry.organizationCount } },
    });

    const second = await change('draftSetVersion', { setId: set, rules: rules('9', 'writer') }, VERSION);
    const preview = await otto.ask<Record<string, unknown>>(
      `query ($id: ID!) { previewSetVersionPublication(versionId: $id) {
         organizationCount paidGrantsLosingCount firstOrganizations { slug } } }`,
      { id: idIn(second, 'version') },
    );
    expect(preview.data.previewSetVersionPublication).toEqual({
      organizationCount: 1,
      paidGrantsLosingCount: 0,
      firstOrganizations: [{ slug: newcomer.slug }],
    });
    expect(
      await change(
        'publishSetVersionForEveryone',
        { versionId: idIn(second, 'version'), reason: 'More for all' },
        'campaign { kind reason version { number entitlementSet { key } } ladder { id } startedBy { displayName } items { nodes { state organization { slug } } } }',
      ),
    ).toMatchObject({
      campaign: {
        kind: 'PUBLISH_SET_VERSION',
        reason: 'More for all',
        version: { number: 2, entitlementSet: { key: 'forum' } },
        ladder: null,
        startedBy: { displayName: 'Otto Operator' },
        items: { nodes: [{ state: 'PENDING', organization: { slug: newcomer.slug } }] },
      },
    });
  });

  it('is told what is wrong in a word, a sentence, and by the field', async () => {
    expect(await change('createPlanLadder', { slug: 'wiki', name: 'Wiki' })).toMatchObject({
      __typename: 'IdentifierTaken',
      code: 'IDENTIFIER_TAKEN',
      path: ['slug'],
    });
    expect(await change('createPlanLadder', { slug: 'A B', name: '' })).toMatchObject({
      code: 'VALIDATION_ERROR',
      path: ['slug'],
    });
    const { data } = await otto.ask<{
      catalogLadders: { nodes: { id: string; catalogTiers: { product: { id: string } }[] }[] };
      products: { nodes: { id: string; liveGrantCount: number; entitlementSet: { key: string } }[] };
    }>(`{ catalogLadders(last: 1) { nodes { id slug catalogTiers { product { id } } } }
          products(filter: { lifecycle: PUBLISHED, kind: PLAN }) {
            nodes { id slug liveGrantCount entitlementSet { key } ladders { slug } requires { minimumRank } } } }`);
    const [wiki] = data.catalogLadders.nodes;
    const [lowest] = wiki?.catalogTiers ?? [];
    expect(data.products.nodes.map(({ entitlementSet }) => entitlementSet.key)).toContain('standard');
    const held = { productId: lowest?.product.id, reason: 'Too old' };
    expect(await change('retireProduct', held)).toMatchObject({
      __typename: 'StillHeld',
      code: 'STILL_HELD',
    });
    expect(await change('removeTier', { ...held, ladderId: wiki?.id })).toMatchObject({ code: 'STILL_HELD' });
    expect(await change('deleteProduct', held)).toMatchObject({ code: 'EVER_USED' });
    expect(await change('deleteProduct', { ...held, reason: null })).toMatchObject({
      code: 'VALIDATION_ERROR',
      path: ['reason'],
    });
    const addon = idIn(
      await change('createProduct', { slug: 'room', name: 'Room', productType: 'ADDON' }, 'product { id }'),
      'product',
    );
    expect(await change('addTier', { ladderId: wiki?.id, productId: addon })).toMatchObject({
      code: 'PRODUCT_IS_NO_PLAN',
    });
    expect(await change('publishProduct', { productId: addon })).toMatchObject({ code: 'NOTHING_TO_GIVE' });
    expect(await change('publishProduct', { productId: wiki?.id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sees drafts that nobody else does', async () => {
    const draft = idIn(
      await change(
        'createProduct',
        { slug: 'secret', name: 'Secret', productType: 'USAGE' },
        'product { id }',
      ),
      'product',
    );
    const NODE = 'query ($id: ID!) { node(id: $id) { ... on Product { slug } } }';
    expect((await otto.ask<{ node: unknown }>(NODE, { id: draft })).data.node).toEqual({ slug: 'secret' });
    expect((await mia.ask(NODE, { id: draft })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    const { data } = await mia.ask<{ planLadders: object[] }>(
      '{ planLadders { slug catalogTiers { rank } tiers { product { slug liveGrantCount entitlementSet { key } } } } }',
    );
    expect(JSON.stringify(data)).not.toContain('secret');
    expect(data.planLadders).toContainEqual(
      expect.objectContaining({
        slug: 'wiki',
        catalogTiers: null,
        tiers: expect.arrayContaining([
          { product: { slug: 'public', liveGrantCount: null, entitlementSet: null } },
        ]),
      }),
    );
  });

  it('is answered as before when the reply was lost', async () => {
    const create = (name: string) =>
      change('createPlanLadder', { slug: 'retried', name }, 'ladder { id }', {
        'idempotency-key': 'ladder-1',
      });
    const twins = await Promise.all([create('Retried'), create('Retried'), create('Retried')]);
    for (const twin of twins) expect(twin).toEqual(twins[0]);
    expect(twins[0]?.__typename).toBe('CreatePlanLadderSuccess');
    expect(await create('Other')).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await create('a'.repeat(200))).toMatchObject({ code: 'VALIDATION_ERROR' });
  });

  it('learns nothing from an earlier answer of the same operation', async () => {
    const slug = 'twice-changed';
    const ladder = idIn(await change('createPlanLadder', { slug, name: 'One' }, 'ladder { id }'), 'ladder');
    const { data } = await otto.ask<Record<string, { ladder: { name: string } }>>(
      `mutation ($id: ID!) {
         a: updatePlanLadder(input: { ladderId: $id, name: "Two" }) { ... on UpdatePlanLadderSuccess { ladder { name } } }
         b: updatePlanLadder(input: { ladderId: $id, name: "Three" }) { ... on UpdatePlanLadderSuccess { ladder { name } } } }`,
      { id: ladder },
    );
    expect([data.a?.ladder.name, data.b?.ladder.name]).toEqual(['Two', 'Three']);
  });
});
