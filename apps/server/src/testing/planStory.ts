import {
  createProduct,
  importCatalog,
  publishProduct,
  publishSetVersion,
} from '@member-console/domain/catalog';
import { SYSTEM } from '@member-console/domain/kernel';
import { enter, enterOperator, type Player, uuidIn } from './cast.ts';
import { catalogStage, idFrom } from './catalogStage.ts';
import { catalogIds, change, inDays, passDays } from './plans.ts';
import type { TestConsole } from './testConsole.ts';

/** What the pages of an organization would tell of its plans, in short. */
export interface Told {
  /** `Standard by MANUAL, then Public`, one for each ladder; `forced` in front when it is. */
  readonly plans: readonly string[];
  /** Limits, switches and levels, as texts by the key of the resource. */
  readonly values: Readonly<Record<string, string>>;
}

const RIGHTS = `query ($id: ID!, $asOf: DateTime) { node(id: $id) { ... on Organization { rights(asOf: $asOf) {
  plans { ladder { slug } product { name } source isForced next { product { name } since } }
  entitlements { resource { key } value { __typename ... on LimitValue { limit isUnlimited }
    ... on BooleanValue { enabled } ... on EnumValue { level } } } } } } }`;

interface Rights {
  readonly plans: readonly {
    readonly ladder: { readonly slug: string };
    readonly product: { readonly name: string };
    readonly source: string;
    readonly isForced: boolean;
    readonly next: { readonly product: { readonly name: string } } | null;
  }[];
  readonly entitlements: readonly {
    readonly resource: { readonly key: string };
    readonly value: {
      readonly limit?: string | null;
      readonly enabled?: boolean;
      readonly level?: string;
    };
  }[];
}

/** A console whose catalog has a ladder of three plans, a switch, levels and an add-on, and an operator who drives it. */
export async function openStory(console: TestConsole) {
  await importCatalog(console.rooms, SYSTEM, {
    resources: [
      { key: 'forum.post', name: 'Posting', description: '', kind: 'boolean' },
      {
        key: 'support.level',
        name: 'Support',
        description: '',
        kind: 'enum',
        levels: ['none', 'mail', 'phone'],
      },
      { key: 'forum.rooms', name: 'Rooms', description: '', kind: 'limit' },
    ],
    ladders: [
      {
        slug: 'forum',
        name: 'Forum',
        tiers: [
          tier('Reader', { 'forum.rooms': { kind: 'limit', limit: 1n } }),
          tier('Writer', {
            'forum.post': { kind: 'boolean', enabled: true },
            'forum.rooms': { kind: 'limit', limit: 5n },
          }),
          tier('Host', {
            'forum.post': { kind: 'boolean', enabled: true },
            'support.level': { kind: 'enum', level: 'mail' },
            'forum.rooms': { kind: 'limit', limit: 20n },
          }),
        ],
      },
    ],
    defaults: [{ typeKey: 'personal', ladder: 'forum' }],
  });
  const operator = await enterOperator(console, 'Olga Operator', 'admin');
  const id = await catalogIds(console);
  const addon = await addOn(console, 'more-rooms', uuidIn(id('forum.rooms')), 10n);
  let people = 0;

  return {
    operator,
    id,
    addon,
    /** Somebody new, with nothing but the defaults. */
    async signUp(): Promise<Player> {
      people += 1;
      return enter(console, `Member ${people}`);
    },
    /** Does something as the operator. */
    act: (name: string, input: object) => change(operator, name, input),
    /** A plan of the forum's ladder, for the input of a change. */
    plan: ({ organizationId }: Player, slug: string) => ({
      organizationId,
      ladderId: id('forum'),
      productId: id(slug),
    }),
    inDays: (days: number) => inDays(console, days),
    passDays: (days: number) => passDays(console, days),
    async told({ organizationId }: Player, asOf: string | null = null): Promise<Told> {
      const { data, errors } = await operator.ask<{ node: { rights: Rights } }>(RIGHTS, {
        id: organizationId,
        asOf,
      });
      if (errors) throw new Error(errors[0]?.message);
      const { plans, entitlements } = data.node.rights;
      return {
        plans: plans
          .filter(({ ladder }) => ladder.slug === 'forum')
          .map(
            ({ product, source, isForced, next }) =>
              `${isForced ? 'forced ' : ''}${product.name} by ${source}${next ? `, then ${next.product.name}` : ''}`,
          ),
        values: Object.fromEntries(
          entitlements.map(({ resource, value }) => [
            resource.key,
            String(value.enabled ?? value.level ?? value.limit ?? 'unlimited'),
          ]),
        ),
      };
    },
  };
}
export type Story = Awaited<ReturnType<typeof openStory>>;

function tier(
  name: string,
  gives: Parameters<typeof importCatalog>[2]['ladders'][number]['tiers'][number]['gives'],
) {
  return { slug: name.toLowerCase(), name, description: '', gives };
}

/** A published add-on that gives so much of a resource each time; answers its id. */
async function addOn(console: TestConsole, slug: string, resourceId: string, limit: bigint): Promise<string> {
  const options = { reason: 'For a story', idempotencyKey: null };
  const setId = await catalogStage.set(console);
  const versionId = await catalogStage.draft(console, { setId, resourceId, limit });
  await publishSetVersion(console.rooms, SYSTEM, { versionId, ...options });
  const facts = { slug, name: slug, description: '', productType: 'addon', setId, requires: null } as const;
  const made = await createProduct(console.rooms, SYSTEM, { ...facts, ...options });
  if (made.kind !== 'changed') throw new Error(made.kind);
  await publishProduct(console.rooms, SYSTEM, { productId: made.id, ...options });
  return idFrom('prod', made.id);
}
