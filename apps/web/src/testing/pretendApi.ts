import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType, GraphQLError, graphql } from 'graphql';
import { connection, type Paging } from './connection.ts';
import { auditOf } from './pretendAudit.ts';
import { billingOf } from './pretendBilling.ts';
import { catalogResolvers } from './pretendCatalog.ts';
import { laddersOf } from './pretendLadders.ts';
import { ledgerOf } from './pretendLedger.ts';
import { offeredPrice, planOptionsOf } from './pretendOptions.ts';
import { oversightOf } from './pretendOversight.ts';
import { peopleOf, standingOf } from './pretendPeople.ts';
import { exceptionIn, executeIn, lookIn, plansOf, undoIn } from './pretendPlans.ts';
import { sitesOf } from './pretendSites.ts';
import { stripeOf } from './pretendStripe.ts';
import { systemResolvers } from './systemResolvers.ts';
import { organizationId, type World } from './world.ts';
import { entitlementsOf } from './worldRights.ts';

/**
 * Answers operations about a world by executing them against the printed schema, so that a page and the
 * contract cannot drift apart unseen.
 */
const schema = buildSchema(readFileSync(`${import.meta.dirname}/../../../../schema.graphql`, 'utf8'));

export function refusal(code: string, message = code): GraphQLError {
  return new GraphQLError(message, { extensions: { code, requestId: 'request-7' } });
}

const failed = (typename: string, more: object = {}) => ({
  __typename: typename,
  code: typename,
  message: `${typename} happened.`,
  path: null,
  ...more,
});

/** Every value of an enum of the contract. */
function schemaValues(name: string): string[] {
  return (schema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name);
}

function resolversOf(world: World) {
  const [free, standard] = world.ladder.tiers.map(({ product }) => product);

  function signedIn() {
    if (!world.person) throw refusal('UNAUTHENTICATED');
    return world.person;
  }
  const plansNow = (since: string) => [
    {
      ladder: world.ladder,
      product: world.plan ? standard : free,
      rank: world.plan ? 1 : 0,
      since: since,
      until: null,
      source: 'DEFAULT',
      isForced: false,
      grantedBy: null,
      reason: null,
      ...world.plan,
      next: world.plan?.next ? { product: free, rank: 0, ...world.plan.next } : null,
    },
  ];
  const organization = (
    facts = { name: '‹Alice›', slug: 'alice', createdAt: '2026-11-01T09:00:00.000Z' },
  ) => ({
    __typename: 'Organization',
    id: facts.slug === 'alice' ? organizationId : `org-${facts.slug}`,
    ...facts,
    version: () => world.version,
    isSuspended: world.isSuspended,
    ...standingOf(world, { connection }),
    isOverLimit: world.excess !== null,
    type: { key: 'personal', name: '‹Person›' },
    plans: plansNow(facts.createdAt),
    entitlements: () => entitlementsOf(world),
    planOptions: () => planOptionsOf(world),
    sites({ filter, ...page }: Paging & { filter?: { states?: string[] | null } | null }) {
      const states = filter?.states;
      return connection(
        world.sites
          .filter(({ state }) => !states || states.includes(state))
          .map((site) => sites.siteOf(site)),
        page,
      );
    },
    ...plansOf(world, plansNow(facts.createdAt)),
    billing() {
      if (!world.operatorRole && !world.capabilities.includes('BILLING_MANAGE')) throw refusal('FORBIDDEN');
      return ledger.account();
    },
    workspaces: [{ __typename: 'Workspace', id: 'wks_1', slug: 'main', name: '‹Main›' }],
    memberships: (page: Paging) =>
      connection(
        [
          {
            __typename: 'Membership',
            id: 'mem_1',
            person: world.person,
            role: '‹Owner›',
            createdAt: facts.createdAt,
          },
        ],
        page,
      ),
    viewerCapabilities: world.capabilities,
  });
  const viewer = () => ({
    person: signedIn(),
    operatorRole: world.operatorRole,
    operatorCapabilities: world.operatorRole === 'ADMIN' ? schemaValues('OperatorCapability') : [],
    viewing: world.viewing,
    currentSession: world.sessions[0],
    sessions: world.sessions,
    defaultOrganization: organization(),
  });
  function act<Input>(change: (input: Input) => object) {
    return ({ input }: { input: Input }) => {
      signedIn();
      return change(input);
    };
  }
  function asOperator<Result>(result: () => Result): Result {
    signedIn();
    if (!world.operatorRole) throw refusal('FORBIDDEN');
    return result();
  }

  const catalog = catalogResolvers(world, {
    connection,
    refusal,
    organization: (index) => organization(world.organizations[index]),
  });
  const ladders = laddersOf(world, {
    forOperators() {
      signedIn();
      if (!world.operatorRole) throw refusal('FORBIDDEN');
    },
    organization,
    connection,
    refuse: failed,
    absent: () => refusal('NOT_FOUND'),
  });

  const ledger = ledgerOf(world, { organization, act, asOperator, failed });
  const billing = billingOf(world, { act, find: ledger.find, absent: () => refusal('NOT_FOUND') });
  const sites = sitesOf(world, { organization, act, asOperator, connection, failed });

  return {
    ...catalog,
    ...ladders,
    // The page of a ladder asks for all products, that of products for those that a filter lets through.
    products: (asked: Paging & { filter?: object | null }) =>
      asked.filter ? catalog.products(asked) : ladders.products(asked),
    viewer,
    ...oversightOf(world, asOperator),
    ...auditOf(world, asOperator),
    ...peopleOf(world, { connection, organization, act, asOperator, failed }),
    planLadders: () => [world.ladder],
    addons: () => world.addons,
    store: () => world.store,
    organizations({
      filter,
      orderBy,
      ...page
    }: Paging & { filter?: { search?: string | null; plan?: string | null }; orderBy: string }) {
      signedIn();
      if (!world.operatorRole) throw refusal('FORBIDDEN');
      const words = filter?.search?.toLowerCase() ?? '';
      if (filter?.plan === '') return connection([], page);
      const found = world.organizations.filter(({ name }) => name.toLowerCase().includes(words));
      const ordered = orderBy === 'OLDEST' ? found.toReversed() : found;
      return connection(ordered.map(organization), page);
    },
    async organizationChange({ knownVersion: after }: { knownVersion: string }) {
      signedIn();
      if (after === world.version) await new Promise<void>((resolve) => world.waiting.push(resolve));
      return {
        __typename: 'OrganizationChange',
        version: world.version,
        hasChanged: after !== world.version,
      };
    },
    organization({ slug }: { slug: string }) {
      signedIn();
      const facts = world.organizations.find((candidate) => candidate.slug === slug);
      if (!facts) throw refusal('NOT_FOUND');
      return organization(facts);
    },
    nodes: ({ ids }: { ids: string[] }) =>
      ids.map((nodeId) => {
        const site = sites.find(nodeId);
        if (site) return sites.siteOf(site);
        if (nodeId === billing.intent()?.id) return billing.intent();
        return nodeId === organizationId ? organization() : undefined;
      }),
    previewPlanChange: () => lookIn(world),
    executePlanChange: act((input: Parameters<typeof executeIn>[1]) => executeIn(world, input, organization)),
    undoRequest: act(() => undoIn(world)),
    ...sites.resolvers,
    ...ledger.resolvers,
    ...billing.resolvers,
    ...stripeOf(world, { act, asOperator, organization, absent: () => refusal('NOT_FOUND') }),
    ...systemResolvers(world, act),
    node: ({ id: nodeId }: { id: string }) => {
      const site = sites.find(nodeId);
      if (site) return sites.siteOf(site);
      return ledger.find(nodeId) ?? offeredPrice(world, nodeId) ?? exceptionIn(world, nodeId) ?? null;
    },
    updateProfile: act((change: Partial<Pick<NonNullable<World['person']>, 'displayName' | 'locale'>>) => {
      if (change.displayName === 'refused') {
        const issue = { path: ['displayName'], code: 'NEW_CODE', message: 'Not this name.' };
        return failed('ValidationError', { issues: [issue] });
      }
      Object.assign(signedIn(), change);
      return { __typename: 'UpdateProfileSuccess', person: world.person };
    }),
    requestEmailChange: act(() => ({ __typename: 'RequestEmailChangeSuccess', sentTo: signedIn().email })),
    endSession: act(({ sessionId }: { sessionId: string }) => {
      world.sessions = world.sessions.filter(({ id }) => id !== sessionId);
      return { __typename: 'EndSessionSuccess', endedSessionId: sessionId, viewer: viewer() };
    }),
    signOutEverywhere: act(() => {
      const ended = world.sessions.filter(({ isCurrent }) => !isCurrent).length;
      world.sessions = world.sessions.filter(({ isCurrent }) => isCurrent);
      return { __typename: 'SignOutEverywhereSuccess', endedSessions: ended };
    }),
  };
}

export interface Operation {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The answer to an operation about a world, as it would come over the wire. */
export async function answer(world: World, { operationName, query, variables }: Operation) {
  world.asked.push(operationName);
  if (world.delay > 0) await new Promise((resolve) => setTimeout(resolve, world.delay));
  return graphql({ schema, source: query, variableValues: variables, rootValue: resolversOf(world) });
}
