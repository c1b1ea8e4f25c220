import type { World } from './world.ts';

interface Paging {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

interface Tools {
  /** Throws unless the viewer is an operator. */
  readonly forOperators: () => void;
  readonly organization: (facts: World['organizations'][number]) => object;
  readonly connection: (rows: readonly { id: string }[], page: Paging) => object;
  readonly refuse: (typename: string, more?: object) => object;
  readonly absent: () => Error;
}

/** What operators are answered about ladders, kinds of organizations and campaigns. */
export function laddersOf(world: World, tools: Tools) {
  const { connection, refuse } = tools;
  const { catalogLadder: ladder } = world;
  const none = (page: Paging) => connection([], page);
  const type = () => ({
    id: 'personal',
    key: 'personal',
    name: '‹Person›',
    description: '‹One person›',
    auditEntries: none,
    organizationCount: world.organizations.length,
    defaultGrants: world.defaults.map(defaultOf),
    backfill: {
      organizationCount: world.organizations.length,
      firstOrganizations: world.organizations.slice(0, 20).map(tools.organization),
    },
  });
  const defaultOf = ({ id }: { id: string }) => ({
    __typename: 'DefaultGrant',
    id,
    organizationCount: 12,
    organizationType: { id: 'personal', key: 'personal', name: '‹Person›' },
    ladder: ladderNow(),
    product: null,
    gives: ladder.order[0] && ladder.products[ladder.order[0]],
  });
  function ladderNow() {
    const tiers = ladder.order.map((id, rank) => ({
      rank,
      organizationCount: rank === 0 ? 12 : 3,
      product: productNow(id),
      lifecycle: ladder.products[id]?.lifecycle ?? 'DRAFT',
    }));
    return {
      __typename: 'PlanLadder',
      id: ladder.id,
      slug: ladder.slug,
      name: ladder.name,
      version: '7',
      auditEntries: none,
      tiers,
      catalogTiers: tiers,
      defaultFor: world.defaults.length > 0 ? [{ id: 'personal', key: 'personal', name: '‹Person›' }] : [],
      problems: [
        ...(tiers.length === 0 ? [{ kind: 'EMPTY', product: null }] : []),
        ...(world.defaults.length === 0 ? [{ kind: 'NO_DEFAULT', product: null }] : []),
        ...tiers
          .filter(({ product }) => product.lifecycle === 'DRAFT')
          .map(({ product }) => ({ kind: 'DRAFT_TIER', product })),
      ],
      orderPreview: ({ productIds }: { productIds: string[] }) => ({
        isWhole: true,
        paidGrantsLosingCount: ladder.paidGrants,
        moves: [
          {
            from: productNow(productIds[0] ?? ''),
            to: productNow(productIds[1] ?? ''),
            organizationCount: 2,
          },
        ],
      }),
    };
  }
  const productNow = (id: string) => ({
    ...ladder.products[id],
    kind: 'PLAN',
    ladders: ladder.order.includes(id) ? [{ __typename: 'PlanLadder', id: ladder.id }] : [],
  });
  const campaignNow = () => ({
    __typename: 'Campaign',
    id: world.campaign.id,
    kind: 'BACKFILL_DEFAULTS',
    organizationType: 'personal',
    ladder: null,
    version: null,
    auditEntries: none,
    reason: '‹Spring›',
    startedBy: world.person,
    createdAt: '2026-11-20T09:00:00.000Z',
    finishedAt: null,
    cancelledAt: world.campaign.state === 'CANCELLED' ? '2026-11-20T10:00:00.000Z' : null,
    state: world.campaign.state,
    counts: world.campaign.counts,
    items: ({ filter, ...page }: Paging & { filter?: { state?: string | null } | null }) =>
      connection(
        world.organizations
          .map((facts, place) => ({
            id: `item-${place}`,
            state: place === 0 ? 'FAILED' : 'CHANGED',
            message: place === 0 ? '‹It was refused›' : null,
            doneAt: '2026-11-20T09:30:00.000Z',
            organization: tools.organization(facts),
          }))
          .filter(({ state }) => !filter?.state || state === filter.state),
        page,
      ),
  });
  function act<Input>(change: (input: Input) => object) {
    return ({ input }: { input: Input }) => {
      tools.forOperators();
      return change(input);
    };
  }
  const done = (typename: string) => ({ __typename: typename, ladder: ladderNow() });
  const began = (typename: string, state: World['campaign']['state']) => {
    world.campaign.state = state;
    return { __typename: typename, campaign: campaignNow() };
  };
  function seen<Value>(value: () => Value) {
    return () => {
      tools.forOperators();
      return value();
    };
  }
  return {
    catalogLadders: (page: Paging) => seen(() => connection([ladderNow()], page))(),
    catalogLadder({ slug }: { slug: string }) {
      tools.forOperators();
      if (slug !== ladder.slug) throw tools.absent();
      return ladderNow();
    },
    organizationTypes: (page: Paging) => seen(() => connection([type()], page))(),
    organizationType({ key }: { key: string }) {
      tools.forOperators();
      if (key !== 'personal') throw tools.absent();
      return type();
    },
    campaigns: (page: Paging) => seen(() => connection([campaignNow()], page))(),
    campaign: seen(campaignNow),
    products: (page: Paging) =>
      seen(() => connection(Object.keys(ladder.products).map(productNow) as never, page))(),
    createPlanLadder: act(({ slug, name }: { slug: string; name: string }) => {
      if (slug === 'taken') return refuse('IdentifierTaken', { path: ['slug'] });
      Object.assign(ladder, { slug, name, order: [] });
      return done('CreatePlanLadderSuccess');
    }),
    addTier: act(({ productId }: { productId: string }) => {
      ladder.order.push(productId);
      return done('AddTierSuccess');
    }),
    removeTier: act(() => refuse('StillHeld', { liveGrantCount: 3, defaultCount: 12 })),
    reorderTiers: act(({ productIds, paidGrants }: { productIds: string[]; paidGrants?: string | null }) => {
      if (ladder.paidGrants > 0 && !paidGrants)
        return refuse('TakesFromPaid', { grantCount: ladder.paidGrants });
      ladder.order = productIds;
      return done('ReorderTiersSuccess');
    }),
    setDefaultGrant: act(() => {
      world.defaults = [{ id: 'dflt_2' }];
      return { __typename: 'SetDefaultGrantSuccess', defaultGrant: defaultOf({ id: 'dflt_2' }) };
    }),
    removeDefaultGrant: act(() => {
      const [gone] = world.defaults;
      world.defaults = [];
      return { __typename: 'RemoveDefaultGrantSuccess', defaultGrantId: gone?.id };
    }),
    startBackfill: act(() => began('StartBackfillSuccess', 'RUNNING')),
    cancelCampaign: act(() => began('CancelCampaignSuccess', 'CANCELLED')),
    resumeCampaign: act(() => began('ResumeCampaignSuccess', 'RUNNING')),
    retryFailedItems: act(() => began('RetryFailedItemsSuccess', 'RUNNING')),
  };
}
