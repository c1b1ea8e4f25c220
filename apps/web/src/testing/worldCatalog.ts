/** The operators' catalog of the small world: what can be given, what sets give, what can be had. */

const id = (prefix: string, number: number) => `${prefix}_${number.toString(16).padStart(32, '0')}`;

export interface WorldRule {
  readonly resourceId: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const amount = (limit: string | null) => ({ __typename: 'LimitValue', limit, isUnlimited: limit === null });

const inStripe = () => ({
  __typename: 'StripeSync',
  state: 'SYNCED',
  stripeId: 'stripe-1' as string | null,
  syncedAt: '2026-11-01T09:00:01.000Z' as string | null,
  lastError: null as string | null,
  url: 'https://dashboard.stripe.test/1' as string | null,
  drift: [] as { __typename: 'StripeDifference'; field: string; ours: string; theirs: string }[],
});

export function createCatalog() {
  const [sites, room, forum] = [id('res', 11), id('res', 12), id('res', 13)];
  return {
    resources: [
      {
        __typename: 'Resource',
        id: sites,
        key: 'wiki.sites',
        name: '‹Wiki sites›',
        description: '‹Sites of your own›',
        kind: 'LIMIT',
        unit: null as string | null,
        levels: [] as string[],
        overLimitPolicy: 'CHOOSE' as string | null,
        overLimitGraceDays: 14,
        isFixed: true,
      },
      {
        __typename: 'Resource',
        id: room,
        key: 'wiki.rooms',
        name: '‹Rooms›',
        description: '',
        kind: 'ENUM',
        unit: null,
        levels: ['‹small›', '‹large›'],
        overLimitPolicy: null,
        overLimitGraceDays: 14,
        isFixed: false,
      },
      {
        __typename: 'Resource',
        id: forum,
        key: 'forum.post',
        name: '‹Posting›',
        description: '',
        kind: 'BOOLEAN',
        unit: null,
        levels: [],
        overLimitPolicy: null,
        overLimitGraceDays: 14,
        isFixed: false,
      },
    ],
    sets: [
      {
        id: id('set', 1),
        key: 'wiki-plus',
        name: '‹Wiki plus›',
        /** The newest first. */
        versions: [
          {
            id: id('setv', 1),
            number: 1,
            publishedAt: '2026-11-01T09:00:00.000Z' as string | null,
            rules: [
              { resourceId: sites, value: amount('5') },
              { resourceId: room, value: { __typename: 'EnumValue', level: '‹small›' } },
            ] as WorldRule[],
          },
        ],
      },
    ],
    products: [
      {
        id: id('prod', 21),
        slug: 'plus',
        name: '‹Plus›',
        description: '‹More of everything›',
        kind: 'ADDON' as string | null,
        lifecycle: 'PUBLISHED',
        setId: id('set', 1) as string | null,
      },
      {
        id: id('prod', 22),
        slug: 'sketch',
        name: '‹Sketch›',
        description: '',
        kind: null,
        lifecycle: 'DRAFT',
        setId: null,
      },
    ],
    /** Of the first product. */
    prices: [
      {
        __typename: 'Price',
        id: id('price', 31),
        productId: id('prod', 21),
        amount: { __typename: 'Money', amount: '8.00', currency: 'EUR' },
        interval: 'MONTH' as string | null,
        intervalCount: 1,
        taxBehavior: 'INCLUSIVE',
        createdAt: '2026-11-01T09:00:00.000Z',
        retiredAt: null as string | null,
        subscriptionCount: 3,
        sync: inStripe(),
      },
    ],
    /** Whether the console is connected with Stripe, and how the products stand there. */
    sync: inStripe() as ReturnType<typeof inStripe> | null,
    /** What the next change is refused with. */
    refusal: null as null | Readonly<Record<string, unknown>>,
    /** Inputs of changes, in order. */
    changes: [] as { name: string; input: Readonly<Record<string, unknown>> }[],
  };
}

export type WorldCatalog = ReturnType<typeof createCatalog>;
export type WorldPrice = WorldCatalog['prices'][number];
export type WorldProduct = WorldCatalog['products'][number];
export type WorldSet = WorldCatalog['sets'][number];
