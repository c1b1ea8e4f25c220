import { type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_WALKS } from '../testing/auditWalks.ts';
import { BILLING_WALKS } from '../testing/billingWalks.ts';
import { enter, enterOperator, join, type Player, placeSite } from '../testing/cast.ts';
import { CATALOG_WALKS } from '../testing/catalogWalks.ts';
import { PEOPLE_WALKS } from '../testing/peopleWalks.ts';
import { PLAN_WALKS } from '../testing/planWalks.ts';
import { STRIPE_WALKS } from '../testing/stripeWalks.ts';
import { SYSTEM_WALKS } from '../testing/systemWalks.ts';
import { type TestConsole, useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Walk {
  /** The operation around a connection; `PAGE` stands for its arguments and selection. */
  readonly around: string;
  /** Field names from the root to the connection. */
  readonly path: readonly string[];
  /** Orders to walk it in. */
  readonly orders?: readonly string[];
  /** Adds one more item. */
  add(console: TestConsole, player: Player, name: string): Promise<unknown>;
}

const WALKS: Readonly<Record<string, Walk>> = {
  'Query.organizations': {
    around: '{ organizations PAGE }',
    path: ['organizations'],
    orders: [
      'orderBy: NEWEST',
      'orderBy: OLDEST',
      'orderBy: NAME',
      'orderBy: NAME, filter: { search: "twin" }',
    ],
    add: (console, _player, name) => addOrganization(console, name),
  },
  'Viewer.organizations': {
    around: '{ viewer { organizations PAGE } }',
    path: ['viewer', 'organizations'],
    add: async (console, player, name) =>
      join(console, player, await addOrganization(console, name), 'member'),
  },
  'Organization.sites': {
    around: '{ viewer { defaultOrganization { sites PAGE } } }',
    path: ['viewer', 'defaultOrganization', 'sites'],
    orders: ['', 'filter: { states: [ACTIVE, PENDING] }'],
    add: (console, player, name) => placeSite(console, player, { label: name, served: name.endsWith('1') }),
  },
  'Organization.memberships': {
    around: '{ viewer { defaultOrganization { memberships PAGE } } }',
    path: ['viewer', 'defaultOrganization', 'memberships'],
    add: async (console, player, name) =>
      join(console, await enter(console, name), player.organizationId, 'member'),
  },
  ...AUDIT_WALKS,
  ...BILLING_WALKS,
  ...CATALOG_WALKS,
  ...PLAN_WALKS,
  ...PEOPLE_WALKS,
  ...STRIPE_WALKS,
  ...SYSTEM_WALKS,
};

/** Whose cursors name the row alone, so that they serve in each other's lists. */
const BY_PRISMA = new Set([
  'Organization.sites',
  'Organization.memberships',
  'Organization.notes',
  'Person.memberships',
]);

/** What every node has is walked once, and named after the interface. */
const nodeType = schema.getType('Node');
const ofEveryNode = isInterfaceType(nodeType) ? nodeType.getFields() : {};
const connections = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type) && type !== nodeType) return [];
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  return Object.values((type as GraphQLObjectType).getFields())
    .filter(({ args }) => args.some(({ name }) => name === 'after'))
    .filter(({ name }) => !(isNode && name in ofEveryNode))
    .map((field) => `${type.name}.${field.name}`);
});
const walked = connections.flatMap((name) =>
  (WALKS[name]?.orders ?? ['']).map((order) => [`${name} ${order}`.trim(), name, order] as const),
);

describe('every connection', () => {
  const test = useConsole();
  let olive: Player;

  beforeAll(async () => {
    olive = await enterOperator(test.current, 'Olive Operator', 'support');
    for (const [index, walk] of Object.values(WALKS).entries()) {
      for (const count of [1, 2, 3, 4, 5]) await walk.add(test.current, olive, `twin-${index}-${count}`);
    }
    // Rows that were made in the same millisecond, and rows of the same name.
    const { pool } = test.current.database;
    await pool.query(
      `UPDATE organizations.organizations SET created_at = '2026-01-01' WHERE slug LIKE 'twin-0-%'`,
    );
    await pool.query(`UPDATE organizations.organizations SET name = 'Twin' WHERE slug LIKE 'twin-0-%'`);
    await pool.query(`UPDATE integrations.sites SET created_at = '2026-01-01' WHERE title LIKE 'twin-2-%'`);
  });

  async function page(name: string, args: string): Promise<Page> {
    const { around, path } = WALKS[name] as Walk;
    const selection = `(${args}) { nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;
    const { data, errors } = await olive.ask<object>(around.replace('PAGE', selection));
    expect(errors, args).toBeUndefined();
    const found = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], data) as Page;
    expect(found.edges.map(({ node }) => node.id)).toEqual(found.nodes.map(({ id }) => id));
    expect(found.pageInfo.startCursor).toBe(found.edges.at(0)?.cursor ?? null);
    expect(found.pageInfo.endCursor).toBe(found.edges.at(-1)?.cursor ?? null);
    return found;
  }
  const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

  it('is walked here', () => {
    for (const name of connections) {
      expect(name in WALKS, `"${name}" is a new connection: say in WALKS how to reach it.`).toBe(true);
    }
    expect(Object.keys(WALKS).filter((name) => !connections.includes(name))).toEqual([]);
  });

  it.each(walked)(
    '%s is whole, walked forward and backward, one by one and two by two',
    async (_title, name, order) => {
      const whole = idsOf(await page(name, `first: 100 ${order}`));
      expect(whole.length).toBeGreaterThanOrEqual(5);
      expect(new Set(whole).size).toBe(whole.length);
      for (const size of [1, 2]) {
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const part = await page(name, `first: ${size} ${after} ${order}`);
          expect(part.pageInfo.hasPreviousPage).toBe(forward.length > 0);
          forward.push(...idsOf(part));
          expect(part.pageInfo.hasNextPage).toBe(forward.length < whole.length);
          if (!part.pageInfo.hasNextPage) break;
          after = `after: "${part.pageInfo.endCursor}"`;
        }
        expect(forward).toEqual(whole);

        const backward: string[] = [];
        for (let before = ''; ; ) {
          const part = await page(name, `last: ${size} ${before} ${order}`);
          expect(part.pageInfo.hasNextPage).toBe(backward.length > 0);
          backward.unshift(...idsOf(part));
          expect(part.pageInfo.hasPreviousPage).toBe(backward.length < whole.length);
          if (!part.pageInfo.hasPreviousPage) break;
          before = `before: "${part.pageInfo.startCursor}"`;
        }
        expect(backward).toEqual(whole);
      }
      expect(idsOf(await page(name, `first: 0 ${order}`))).toEqual([]);
    },
  );

  it.each(connections)('%s repeats and skips nothing while items are added', async (name) => {
    const before = idsOf(await page(name, 'first: 100'));
    const seen: string[] = [];
    for (let after = '', round = 0; ; round += 1) {
      const part = await page(name, `first: 2 ${after}`);
      seen.push(...idsOf(part));
      if (!part.pageInfo.hasNextPage || round > 100) break;
      // One that sorts before everything, one that sorts behind.
      if (round < 2) {
        await WALKS[name]?.add(test.current, olive, `a-${name.toLowerCase().replace('.', '-')}-${round}`);
        await WALKS[name]?.add(test.current, olive, `z-${name.toLowerCase().replace('.', '-')}-${round}`);
      }
      after = `after: "${part.pageInfo.endCursor}"`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.includes(id))).toEqual(before);
  });

  it.each(walked)('%s knows its own cursors from any other text', async (_title, name, order) => {
    const { around } = WALKS[name] as Walk;
    const foreign = await Promise.all(
      connections
        .filter((other) => other !== name)
        .map(async (other) => (await page(other, 'first: 1')).pageInfo.endCursor),
    );
    const [, ...otherOrders] = ['OLDEST', 'NAME', 'NEWEST']
      .map((key) => `orderBy: ${key}`)
      .sort((key) => (order.includes(key) ? -1 : 1));
    const misplaced =
      name === 'Query.organizations'
        ? await Promise.all(
            otherOrders.map(async (other) => (await page(name, `first: 1 ${other}`)).pageInfo.endCursor),
          )
        : [];
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const bad = [
      ...(BY_PRISMA.has(name) ? foreign.filter((cursor) => !atob(cursor ?? '').startsWith('GPC:')) : foreign),
      ...misplaced,
      '',
      'nonsense',
      '\u0000',
      base64('GPC:S:nonsense'),
      base64('GPC:N:7'),
      base64('GPC:D:0'),
      base64('{}'),
      base64('["newest","2026-02-31 25:00:00+00","00000000-0000-7000-8000-000000000000"]'),
      base64('["name","a","-"]'),
      base64('["name","\\u0000","00000000-0000-7000-8000-000000000000"]'),
      'a'.repeat(5000),
    ];
    for (const cursor of bad) {
      for (const place of ['first: 1, after', 'last: 1, before']) {
        const args = `(${place}: ${JSON.stringify(cursor)} ${order}) { nodes { id } }`;
        const { errors } = await olive.ask(around.replace('PAGE', args));
        expect(
          errors?.map(({ extensions }) => extensions.code),
          `${place}: ${cursor}`,
        ).toEqual(['BAD_USER_INPUT']);
      }
    }
    const { endCursor } = (await page(name, `first: 1 ${order}`)).pageInfo;
    for (const both of ['first: 1, last: 1', `first: 1, after: "${endCursor}", before: "${endCursor}"`]) {
      const { errors } = await olive.ask(around.replace('PAGE', `(${both} ${order}) { nodes { id } }`));
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

/** A cooperative with a pool of its own; answers its id. */
async function addOrganization({ database }: TestConsole, name: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>(
    `WITH made AS (
       INSERT INTO organizations.organizations (slug, name, type_key) VALUES ($1, $1, 'cooperative') RETURNING id)
     INSERT INTO entitlements.pools (organization_id) SELECT id FROM made RETURNING organization_id AS id`,
    [name],
  );
  return `org_${rows[0]?.id.replaceAll('-', '')}`;
}
