import { type GraphQLObjectType, getNamedType, isInterfaceType, isLeafType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { billingStage } from '../testing/billingStage.ts';
import { enterOperator, type Player, placeSite } from '../testing/cast.ts';
import { catalogStage, idFrom } from '../testing/catalogStage.ts';
import { PEOPLE_WALKS } from '../testing/peopleWalks.ts';
import { PLAN_WALKS } from '../testing/planWalks.ts';
import { stripeStage } from '../testing/stripeStage.ts';
import { systemStage } from '../testing/systemStage.ts';
import { useConsole } from '../testing/testConsole.ts';
import { schema } from './schema.ts';

/** What operators alone meet. */
const OPERATORS_ONLY = `{ entitlementSets(first: 100) { nodes { id versions { id } } }
  defaultGrants(first: 1) { nodes { id } } campaigns(first: 1) { nodes { id } } auditEntries(first: 1) { nodes { id } }
  operatorTerms(first: 1) { nodes { id } } jobs(first: 1) { nodes { id } } outboundEmails(first: 1) { nodes { id } }
  disputes(first: 1) { nodes { id } } invoices(first: 1) { nodes { id } } payments(first: 10) { nodes { id refunds { id } } }
  subscriptions(first: 1) { nodes { id billing { id } } } billingIntents(first: 1) { nodes { id price { id } } }
  stripeEvents(first: 1) { nodes { id } } billingConcerns(first: 1) { nodes { id } }
  drifts(first: 1) { nodes { id reconciliation { id } } }
  viewer { defaultOrganization { notes { nodes { id } } } } }`;

/** Where the pages of a member meet one of each. */
const EVERYTHING = `{ planLadders { tiers { product { prices { id } } } } viewer { person { id } defaultOrganization {
  id plans { ladder { id } product { id } } entitlements { resource { id } }
  memberships { nodes { id } } workspaces { id } sites { nodes { id } }
  grants { nodes { id request { id } } } overrides { nodes { id } } transitions { nodes { id } } } } }`;

const nodeType = schema.getType('Node');
const nodeTypes = isInterfaceType(nodeType) ? schema.getPossibleTypes(nodeType) : [];

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const NOTHING = '0'.repeat(32);

interface Node {
  readonly __typename: string;
  readonly id: string;
}

describe('every type of node', () => {
  const test = useConsole();
  let ada: Player;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    ada = await enterOperator(test.current, 'Ada Example', 'support');
    await placeSite(test.current, ada, { label: 'garden' });
    await PLAN_WALKS['Organization.overrides'].add(test.current, ada);
    await PLAN_WALKS['Organization.grants'].add(test.current, ada);
    await PEOPLE_WALKS['Organization.notes'].add(test.current, ada, 'A note');
    await catalogStage.defaultGrant(test.current);
    await catalogStage.campaign(test.current);
    await systemStage.failedJob(test.current);
    await systemStage.failedMail(test.current);
    await billingStage.subscription(test.current, ada);
    await billingStage.invoice(test.current, ada);
    await billingStage.refund(test.current, ada);
    await billingStage.dispute(test.current, ada);
    await stripeStage.failedEvent(test.current);
    await stripeStage.concern(test.current);
    await stripeStage.drift(test.current);
    const met = [(await ada.ask(EVERYTHING)).data, (await ada.ask(OPERATORS_ONLY)).data];
    const found = JSON.stringify(met).match(/[a-z]+_[0-9a-f]{32}/g) ?? [];
    const intent = idFrom('intent', await billingStage.intent(test.current, ada));
    const { data } = await ada.ask<{ nodes: Node[] }>(NODES, { ids: [...new Set([...found, intent])] });
    ids = new Map(data.nodes.map((node) => [node.__typename, node.id]));
  });

  it.each(nodeTypes.map((type) => [type.name, type] as const))(
    '%s is found by its id',
    async (name, type) => {
      const id = ids.get(name);
      expect(id, `"${name}" is a new type of node: let EVERYTHING meet one.`).toBeDefined();
      const query = `query ($id: ID!) { node(id: $id) { __typename id ... on ${name} { ${leavesOf(type)} } } }`;
      const { data, errors } = await ada.ask<{ node: Node }>(query, { id });
      expect(errors).toBeUndefined();
      expect(data.node).toMatchObject({ __typename: name, id });
      expect(id).toMatch(/^[a-z]{3,6}_[0-9a-f]{12}[78][0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    },
  );

  it.each(nodeTypes.map(({ name }) => name))('%s is not found by what is no id of one', async (name) => {
    const id = ids.get(name) ?? '';
    const [prefix, hex = ''] = id.split('_');
    const others = [...ids.values()].filter((other) => !other.startsWith(`${prefix}_`));
    const wrong = [
      `${prefix}_${NOTHING}`,
      // The id of another type's row under this type's prefix.
      ...others.map((other) => `${prefix}_${other.split('_')[1]}`),
      `${prefix}_${hex.toUpperCase()}`,
      `${prefix}_${hex.slice(1)}`,
      `${prefix}_${hex}0`,
      `${prefix?.toUpperCase()}_${hex}`,
      hex,
      hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
      ` ${id}`,
      `${id}\n`,
      `${prefix}_${hex.slice(0, -1)}g`,
    ];
    for (const asked of wrong) {
      const { status, data, errors } = await ada.ask<{ node: null }>(NODE, { id: asked });
      expect(
        errors?.map(({ extensions }) => extensions.code),
        asked,
      ).toEqual(['NOT_FOUND']);
      expect(data).toEqual({ node: null });
      expect(status).toBe(200);
    }
    const { data } = await ada.ask<{ nodes: null[] }>(NODES, { ids: wrong });
    expect(data.nodes).toEqual(wrong.map(() => null));
  });

  it('several are found in the order in which they were asked for, nothing and twice included', async () => {
    const asked = [...ids.values()].reverse();
    const mixed = [...asked, `org_${NOTHING}`, 'no id', asked[0] ?? ''];
    const { data, errors } = await ada.ask<{ nodes: (Node | null)[] }>(NODES, { ids: mixed });
    expect(errors).toBeUndefined();
    expect(data.nodes.map((node) => node?.id ?? null)).toEqual([...asked, null, null, asked[0]]);
  });

  it('is nothing under a name that is none at all', async () => {
    const nonsense = [
      '',
      '_',
      'null',
      'x_y',
      "org_' OR 1=1 --",
      '\u0000',
      '\ud800',
      '😀',
      'T3JnYW5pemF0aW9uOjE=',
      'a'.repeat(10_000),
    ];
    for (const id of nonsense) {
      const { errors } = await ada.ask(NODE, { id });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    expect((await ada.ask(NODE, { id: 7 })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const id of [null, ['a'], { a: 1 }, true, 1.5]) {
      expect((await ada.ask(NODE, { id })).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

/** Every field of a type that is a plain value. */
function leavesOf(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields());
  return fields.flatMap(({ name, type: of }) => (isLeafType(getNamedType(of)) ? [name] : [])).join(' ');
}
