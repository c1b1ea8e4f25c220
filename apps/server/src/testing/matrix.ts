import { AUDIT_ROWS } from './auditRows.ts';
import { BILLING_ROWS } from './billingRows.ts';
import {
  countSites,
  enter,
  enterOperator,
  exceedSites,
  join,
  type Player,
  placeSite,
  uuidIn,
} from './cast.ts';
import { CATALOG_ROWS } from './catalogRows.ts';
import { OVERSIGHT_ROWS } from './oversightRows.ts';
import { PEOPLE_ROWS } from './peopleRows.ts';
import { PLAN_ROWS } from './planRows.ts';
import { STRIPE_ROWS } from './stripeRows.ts';
import { SYSTEM_ROWS } from './systemRows.ts';
import type { GraphqlAnswer, TestConsole } from './testConsole.ts';

/** Who asks. All but the stranger and the operators belong to the owner's organization. */
export const WHO = [
  'anonymous',
  'stranger',
  'member',
  'admin',
  'operator admin',
  'operator support',
  'operator billing',
] as const;
export type Who = (typeof WHO)[number];

export interface Stage {
  readonly console: TestConsole;
  readonly owner: Player;
  readonly players: Readonly<Record<Exclude<Who, 'anonymous'>, Player>>;
  /** A label that no site has. */
  label(): string;
}

/** One row's request. What it is aimed at is made anew for each cell, so that cells cannot disturb each other. */
export interface Row {
  /** The field or type that the row speaks of: `Query.viewer`, `node Site`. */
  readonly query: string;
  readonly aim?: (stage: Stage) => Promise<string>;
  /** What nothing is called, of the same length and kind. */
  readonly absent?: string;
  readonly variables?: (target: string, stage: Stage) => object;
}

export async function openStage(console: TestConsole): Promise<Stage> {
  const owner = await enter(console, 'Olive Owner');
  const stranger = await enter(console, 'Stella Stranger');
  const member = await enter(console, 'Mia Member');
  const admin = await enter(console, 'Adam Admin');
  await join(console, member, owner.organizationId, 'member');
  await join(console, admin, owner.organizationId, 'admin');
  let labels = 0;
  return {
    console,
    owner,
    players: {
      stranger,
      member,
      admin,
      'operator admin': await enterOperator(console, 'Otto Operator', 'admin'),
      'operator support': await enterOperator(console, 'Sue Support', 'support'),
      'operator billing': await enterOperator(console, 'Bill Billing', 'billing'),
    },
    label() {
      labels += 1;
      return `site-${String(labels).padStart(4, '0')}`;
    },
  };
}

export function askAs(
  stage: Stage,
  who: Who,
  query: string,
  variables: object,
): Promise<GraphqlAnswer<Readonly<Record<string, unknown>>>> {
  const asker = who === 'anonymous' ? stage.console : stage.players[who];
  // The same request id for everybody: what is left to differ is the answer itself.
  return asker.ask(query, variables, { 'x-request-id': 'the-same-for-everybody' });
}

/** An answer in a word: the error's code, the member of the union, `null`, or `ok`. */
export function inAWord({ data, errors }: GraphqlAnswer<Readonly<Record<string, unknown>>>): string {
  if (errors?.[0]) {
    const { code, required } = errors[0].extensions;
    return required === undefined ? code : `${code} ${required}`;
  }
  const [value] = Object.values(data);
  // A list that holds nothing is an answer, too.
  const [item = {}] = Array.isArray(value) ? value : [value];
  if (item === null) return 'null';
  const { __typename = 'ok', ...fields } = item as { __typename?: string };
  return __typename !== 'ok' ? __typename : Object.values(fields).includes(null) ? 'ok, null' : 'ok';
}

const NOTHING = '0'.repeat(32);
const node = (type: string, aim: Row['aim'], prefix: string): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  ...(aim ? { aim } : {}),
  absent: `${prefix}_${NOTHING}`,
});
const mutation = (name: string, selection = ''): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${selection} ... on UserError { code message path } } }`;
const reason = { reason: 'For a test' };
const atSite = (name: string, state: { archived: boolean }, more: object = {}): Row => ({
  query: mutation(name),
  aim: async (stage) => {
    await countSites(stage.console, stage.owner.organizationId, state.archived ? 0 : 1);
    return placeSite(stage.console, stage.owner, { label: stage.label(), ...state });
  },
  absent: `site_${NOTHING}`,
  variables: (siteId) => ({ input: { siteId, ...more } }),
});
const choosing = (): Row => {
  let excess = { resourceId: `res_${NOTHING}`, itemIds: [] as readonly string[] };
  return {
    query: mutation('chooseWhatStays'),
    aim: async (stage) => {
      excess = await exceedSites(stage.console, stage.owner, stage.label());
      return stage.owner.organizationId;
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { organizationId, ...excess, reason: 'Asked for it' } }),
  };
};
const first = (sql: string, prefix: string) => async (stage: Stage) => {
  const { rows } = await stage.console.database.pool.query<{ id: string }>(sql, [
    uuidIn(stage.owner.organizationId),
  ]);
  return `${prefix}_${rows[0]?.id.replaceAll('-', '')}`;
};

/** How each row is asked. A row without `absent` is aimed at nothing but the asker. */
export const ROWS: Readonly<Record<string, Row>> = {
  'Query.viewer': { query: '{ viewer { person { id } } }' },
  'Query.planLadders': { query: '{ planLadders { id } }' },
  'Query.addons': { query: '{ addons { id } }' },
  'Query.organizations': { query: '{ organizations(first: 1) { nodes { id } } }' },
  'Query.organization': {
    query: 'query ($slug: Slug!) { organization(slug: $slug) { id } }',
    aim: async ({ owner }) => owner.slug,
    absent: 'nobody-here',
    variables: (slug) => ({ slug }),
  },
  'Query.organizationChange': {
    query: 'query ($id: ID!) { organizationChange(organizationId: $id) { hasChanged } }',
    aim: async ({ owner }) => owner.organizationId,
    absent: `org_${NOTHING}`,
    variables: (id) => ({ id }),
  },
  'Query.nodes': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    aim: async ({ owner }) => owner.organizationId,
    absent: `org_${NOTHING}`,
    variables: (id) => ({ ids: [id] }),
  },
  'node Membership': node(
    'Membership',
    first('SELECT id FROM organizations.memberships WHERE organization_id = $1', 'mem'),
    'mem',
  ),
  'node Organization': node('Organization', async ({ owner }) => owner.organizationId, 'org'),
  'node Person': node('Person', async ({ owner }) => owner.personId, 'per'),
  'node PlanLadder': node(
    'PlanLadder',
    first('SELECT id FROM catalog.plan_ladders WHERE $1 <> id', 'lad'),
    'lad',
  ),
  'node Product': node('Product', first('SELECT id FROM catalog.products WHERE $1 <> id', 'prod'), 'prod'),
  'node Resource': node('Resource', first('SELECT id FROM catalog.resources WHERE $1 <> id', 'res'), 'res'),
  'node Site': node(
    'Site',
    (stage) => placeSite(stage.console, stage.owner, { label: stage.label() }),
    'site',
  ),
  'node Workspace': node(
    'Workspace',
    first('SELECT id FROM organizations.workspaces WHERE organization_id = $1', 'wks'),
    'wks',
  ),
  'Person.email': {
    query: 'query ($id: ID!) { node(id: $id) { ... on Person { email } } }',
    aim: async ({ owner }) => owner.personId,
    absent: `per_${NOTHING}`,
  },
  'Mutation.updateProfile': {
    query: mutation('updateProfile'),
    variables: () => ({ input: { locale: 'EN' } }),
  },
  'Mutation.updatePicture': {
    query: mutation('updatePicture'),
    variables: () => ({ input: { image: null } }),
  },
  'Mutation.requestEmailChange': {
    query: mutation('requestEmailChange'),
    variables: () => ({ input: { newEmail: 'else@demo.test' } }),
  },
  'Mutation.signOutEverywhere': {
    query: mutation('signOutEverywhere'),
    variables: () => ({ input: { keepCurrent: true } }),
  },
  'Mutation.endSession': {
    query: mutation('endSession'),
    aim: async ({ owner }) => {
      const { data } = await owner.ask<{ viewer: { currentSession: { id: string } } }>(
        '{ viewer { currentSession { id } } }',
      );
      return data.viewer.currentSession.id;
    },
    absent: '00000000-0000-0000-0000-000000000000',
    variables: (sessionId) => ({ input: { sessionId } }),
  },
  'Mutation.createSite': {
    query: mutation('createSite'),
    aim: async ({ console, owner }) => {
      await countSites(console, owner.organizationId, 0);
      return owner.organizationId;
    },
    absent: `org_${NOTHING}`,
    variables: (organizationId, stage) => ({ input: { organizationId, name: stage.label() } }),
  },
  'Site.problem': {
    query: 'query ($id: ID!) { node(id: $id) { ... on Site { problem } } }',
    aim: (stage) =>
      placeSite(stage.console, stage.owner, { label: stage.label(), problem: 'The wiki farm is away.' }),
    absent: `site_${NOTHING}`,
  },
  'Mutation.archiveSite': atSite('archiveSite', { archived: false }, reason),
  'Mutation.restoreSite': atSite('restoreSite', { archived: true }, reason),
  'Mutation.retrySite': atSite('retrySite', { archived: false }, reason),
  'Mutation.chooseWhatStays': choosing(),
  'Mutation.openSite': atSite('openSite', { archived: false }),
  ...AUDIT_ROWS,
  ...BILLING_ROWS,
  ...CATALOG_ROWS,
  ...PLAN_ROWS,
  ...PEOPLE_ROWS,
  ...OVERSIGHT_ROWS,
  ...STRIPE_ROWS,
  ...SYSTEM_ROWS,
};
