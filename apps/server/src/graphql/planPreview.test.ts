import { beforeAll, describe, expect, it } from 'vitest';
import { countSites, placeSite, uuidIn } from '../testing/cast.ts';
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

describe('a preview of a change of plans', () => {
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
    const { data } = await ann.ask<{ node: { entitlements: object[] } }>(
      'query ($id: ID!) { node(id: $id) { ... on Organization { entitlements { resource { key } hiddenValue { ... on LimitValue { limit } } overLimit { policy limit used frozen chosenAt items { id isFrozen keptAs } } contributions { rule source id product { name } } } } } }',
      { id: organizationId },
    );
    expect(data.node.entitlements).toContainEqual(
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
});
