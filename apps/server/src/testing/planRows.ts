import type { Row, Stage } from './matrix.ts';
import { catalogIds, change, changeDocument, inDays } from './plans.ts';

const NOTHING = '0'.repeat(32);
const operatorOf = ({ players }: Stage) => players['operator admin'];

/** The catalog, a plan that is given to the owner, and what was made with it. */
async function give(stage: Stage, name: string, more: object = {}) {
  const id = await catalogIds(stage.console);
  const organizationId = stage.owner.organizationId;
  const plan = { organizationId, ladderId: id('wiki'), productId: id('standard'), ...more };
  return change(operatorOf(stage), name, plan);
}

/** Nothing but the defaults, so that a trial is above the plan that is held. */
async function strip(stage: Stage): Promise<void> {
  const operator = operatorOf(stage);
  const { data } = await operator.ask<{
    node: { grants: { nodes: { id: string; source: string; revocation: object | null }[] } };
  }>(
    'query ($id: ID!) { node(id: $id) { ... on Organization { grants(first: 100) { nodes { id source revocation { at } } } } } }',
    { id: stage.owner.organizationId },
  );
  for (const { id, source, revocation } of data.node.grants.nodes) {
    if (source !== 'DEFAULT' && revocation === null) await change(operator, 'revokeGrant', { grantId: id });
  }
}

interface Aimed {
  readonly aim: (stage: Stage) => Promise<string>;
  readonly absent: string;
  readonly input: (target: string) => object;
}

/** A mutation aimed at something of the owner's organization, for the reason that operators must give. */
const changing = (name: string, { aim, absent, input }: Aimed): Row => ({
  query: changeDocument(name),
  aim,
  absent,
  variables: (target) => ({ input: { reason: 'For the matrix', ...input(target) } }),
});
const node = (type: string, prefix: string, aim: Aimed['aim']): Row => ({
  query: `query ($id: ID!) { node(id: $id) { id ... on ${type} { of: __typename } } }`,
  aim,
  absent: `${prefix}_${NOTHING}`,
});

/** Aimed at the organization; what else is asked for is written before its id, once the catalog is known. */
function atOrganization(name: string, prepare: (stage: Stage) => Promise<object> = async () => ({})): Row {
  return changing(name, {
    aim: async (stage) => `${stage.owner.organizationId} ${JSON.stringify(await prepare(stage))}`,
    absent: `org_${NOTHING} {}`,
    input: (target) => {
      const [organizationId, rest = '{}'] = split(target);
      return { ...FILLED[name], organizationId, ...(JSON.parse(rest) as object) };
    },
  });
}

/** What an absent organization is asked for with: of the right kind, and of nothing. */
const PLAN = { ladderId: `lad_${NOTHING}`, productId: `prod_${NOTHING}` };
const FILLED: Readonly<Record<string, object>> = {
  grantPlan: PLAN,
  forcePlan: { ...PLAN, untilReleased: true },
  startTrial: { ...PLAN, endsAt: '2100-01-01T00:00:00.000Z' },
  schedulePlan: { ...PLAN, startsAt: '2100-01-01T00:00:00.000Z' },
  setOverride: { resourceId: `res_${NOTHING}`, value: { limit: '3' } },
};

function split(target: string): readonly [string, string?] {
  const space = target.indexOf(' ');
  return [target.slice(0, space), target.slice(space + 1)];
}

const plan = async (stage: Stage) => {
  const id = await catalogIds(stage.console);
  return { ladderId: id('wiki'), productId: id('standard') };
};
const sites = async (stage: Stage) => ({
  resourceId: (await catalogIds(stage.console))('fedwiki.sites'),
  value: { limit: '3' },
});
const firstGrant = async (given: ReturnType<typeof give>) => (await given).grants[0]?.id ?? '';
const override = async (stage: Stage) => {
  const { organizationId } = stage.owner;
  const set = await change(operatorOf(stage), 'setOverride', { organizationId, ...(await sites(stage)) });
  return set.overrides[0]?.id ?? '';
};
const request = async (stage: Stage) => (await give(stage, 'grantPlan')).request.id;
const previewed = `mutation ($input: ExecutePlanChangeInput!) { executePlanChange(input: $input) { __typename ... on UserError { code message path } } }`;

/** How each row about plans is asked. */
export const PLAN_ROWS: Readonly<Record<string, Row>> = {
  'node Grant': node('Grant', 'grant', (stage) => firstGrant(give(stage, 'grantPlan'))),
  'node Override': node('Override', 'ovr', override),
  'node PlanRequest': node('PlanRequest', 'req', request),
  'node Transition': node('Transition', 'trn', async ({ console }) => {
    const { rows } = await console.database.pool.query<{ id: string }>(
      `SELECT t.id FROM entitlements.transitions t JOIN entitlements.pools p ON p.id = t.pool_id
         JOIN organizations.organizations o ON o.id = p.organization_id WHERE o.slug = 'olive-owner' LIMIT 1`,
    );
    return `trn_${rows[0]?.id.replaceAll('-', '')}`;
  }),
  'Query.previewPlanChange': {
    query: `query ($input: PlanChangeInput!) { previewPlanChange(input: $input) { __typename ... on UserError { code message path } } }`,
    aim: async ({ owner }) => owner.organizationId,
    absent: `org_${NOTHING}`,
    variables: (organizationId) => ({ input: { reapplyDefaults: { organizationId } } }),
  },
  'Mutation.executePlanChange': {
    query: previewed,
    aim: async (stage) => {
      const { organizationId } = stage.owner;
      const { data } = await operatorOf(stage).ask<{ previewPlanChange: { token: string } }>(
        'query ($input: PlanChangeInput!) { previewPlanChange(input: $input) { ... on PlanPreview { token } } }',
        { input: { reapplyDefaults: { organizationId } } },
      );
      return `${organizationId} ${data.previewPlanChange.token}`;
    },
    absent: `org_${NOTHING} token`,
    variables: (target) => {
      const [organizationId, previewToken] = split(target);
      const change = { reapplyDefaults: { organizationId } };
      return { input: { change, previewToken, reason: 'For the matrix' } };
    },
  },
  'Mutation.grantPlan': atOrganization('grantPlan', plan),
  'Mutation.forcePlan': atOrganization('forcePlan', plan),
  'Mutation.startTrial': atOrganization('startTrial', async (stage) => {
    await strip(stage);
    return { ...(await plan(stage)), endsAt: await inDays(stage.console, 3), isRepeatAllowed: true };
  }),
  'Mutation.schedulePlan': atOrganization('schedulePlan', async (stage) => {
    await strip(stage);
    return { ...(await plan(stage)), startsAt: await inDays(stage.console, 3) };
  }),
  'Mutation.setOverride': atOrganization('setOverride', sites),
  'Mutation.reapplyDefaults': atOrganization('reapplyDefaults'),
  'Mutation.revokeGrant': changing('revokeGrant', {
    aim: (stage) => firstGrant(give(stage, 'grantPlan')),
    absent: `grant_${NOTHING}`,
    input: (grantId) => ({ grantId }),
  }),
  'Mutation.releasePlan': changing('releasePlan', {
    aim: (stage) => firstGrant(give(stage, 'forcePlan', { untilReleased: true })),
    absent: `grant_${NOTHING}`,
    input: (grantId) => ({ grantId }),
  }),
  'Mutation.extendGrant': changing('extendGrant', {
    aim: async (stage) => firstGrant(give(stage, 'grantPlan', { endsAt: await inDays(stage.console, 1) })),
    absent: `grant_${NOTHING}`,
    input: (grantId) => ({ grantId, withoutEnd: true }),
  }),
  'Mutation.cancelScheduledPlan': changing('cancelScheduledPlan', {
    aim: async (stage) => {
      await strip(stage);
      return firstGrant(give(stage, 'schedulePlan', { startsAt: await inDays(stage.console, 2) }));
    },
    absent: `grant_${NOTHING}`,
    input: (grantId) => ({ grantId }),
  }),
  'Mutation.clearOverride': changing('clearOverride', {
    aim: override,
    absent: `ovr_${NOTHING}`,
    input: (overrideId) => ({ overrideId }),
  }),
  'Mutation.undoRequest': changing('undoRequest', {
    aim: request,
    absent: `req_${NOTHING}`,
    input: (requestId) => ({ requestId }),
  }),
};
