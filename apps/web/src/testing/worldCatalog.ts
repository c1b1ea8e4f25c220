/** The operators' catalog of the small world: what can be given, what sets give, what can be had. */

const id = (prefix: string, number: number) => `${prefix}_${number.toString(16).padStart(32, '0')}`;

export interface WorldRule {
  readonly resourceId: string;
  readonly value: Readonly<Record<string, unknown>>;
}

const amount = (limit: string | null) => ({ __typename: 'LimitValue', limit, isUnlimited: limit === null });

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
    /** What the next change is refused with. */
    refusal: null as null | Readonly<Record<string, unknown>>,
    /** Inputs of changes, in order. */
    changes: [] as { name: string; input: Readonly<Record<string, unknown>> }[],
  };
}

export type WorldCatalog = ReturnType<typeof createCatalog>;
export type WorldProduct = WorldCatalog['products'][number];
export type WorldSet = WorldCatalog['sets'][number];
