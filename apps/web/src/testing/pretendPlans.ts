import type { World } from './world.ts';
import { entitlementsOf } from './worldRights.ts';

const day = 86_400_000;
const present = Date.UTC(2026, 10, 21, 9);
const at = (days: number) => new Date(present + days * day).toISOString();
const id = (prefix: string, number: number) => `${prefix}_${number.toString(16).padStart(32, '0')}`;

const olga = { kind: 'OPERATOR', name: '‹Olga›' };
const itself = { kind: 'SYSTEM', name: null };

export const requestId = id('req', 1);
export const grantId = id('grant', 2);
export const overrideId = id('ovr', 1);

/** What operators gave by hand, as an organization's lists show it. */
function exceptionsOf(world: World) {
  const [, standard] = world.ladder.tiers.map(({ product }) => product);
  const grant = {
    __typename: 'Grant',
    source: 'MANUAL',
    ladder: world.ladder,
    product: standard,
    quantity: 1,
    isForced: false,
    grantedBy: olga,
    reason: '‹Asked for it›',
    startsAt: at(-3),
    endsAt: null as string | null,
    revocation: null,
  };
  return {
    grants: [
      { ...grant, id: id('grant', 11), isForced: true },
      { ...grant, id: id('grant', 12), endsAt: at(30) },
      { ...grant, id: id('grant', 13), startsAt: at(5) },
    ],
    overrides: [
      {
        __typename: 'Override',
        id: overrideId,
        startsAt: at(-3),
        endsAt: null,
        reason: '‹Room for a festival›',
        resource: entitlementsOf(world)[0]?.resource,
        value: { __typename: 'LimitValue', limit: '9', isUnlimited: false },
        setBy: olga,
        revocation: null,
      },
    ],
    requests: [
      {
        __typename: 'PlanRequest',
        id: requestId,
        command: 'grantPlan',
        requestedAt: at(0),
        requestedBy: olga,
        isUndoable: true,
        undoes: null,
      },
    ],
  };
}

/** A grant, an override or a request of the world, by its id. */
export function exceptionIn(world: World, wanted: string): object | undefined {
  const { grants, overrides, requests } = exceptionsOf(world);
  return [...grants, ...overrides, ...requests].find((one) => one.id === wanted);
}

/** What an organization of the world may use through time, and what was asked for it. */
export function plansOf(world: World, plans: readonly object[]) {
  const [free, standard] = world.ladder.tiers.map(({ product }) => product);
  const claim = { ladder: world.ladder, quantity: 1, isForced: false, reason: null, revocation: null };
  const isGiven = world.given !== null;
  const none = { grants: [], overrides: [], requests: [] };
  const exceptions = world.hasExceptions ? exceptionsOf(world) : none;
  const list = (nodes: readonly object[]) => ({
    nodes,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
  const stretch = {
    rank: 0,
    product: free,
    source: 'DEFAULT',
    isForced: false,
    grantedBy: null,
    reason: null,
  };
  const request = {
    __typename: 'PlanRequest',
    id: requestId,
    command: 'grantPlan',
    requestedAt: at(0),
    requestedBy: olga,
    isUndoable: true,
    undoes: null,
  };
  return {
    rights: ({ asOf }: { asOf?: string | null }) => ({
      at: asOf ?? at(0),
      isSuspended: world.isSuspended,
      plans,
      entitlements: entitlementsOf(world).map(({ used, ...rest }) => ({
        ...rest,
        used: asOf && asOf < at(0) ? null : used,
      })),
    }),
    planTimelines: [
      {
        at: at(0),
        ladder: world.ladder,
        stretches: [
          {
            ...stretch,
            state: isGiven ? 'PAST' : 'CURRENT',
            grantId: id('grant', 1),
            since: at(-60),
            until: null,
          },
          ...(isGiven
            ? [
                {
                  ...stretch,
                  state: 'CURRENT',
                  grantId,
                  product: standard,
                  source: 'MANUAL',
                  reason: world.given,
                  since: at(0),
                  until: null,
                },
              ]
            : []),
        ],
      },
    ],
    grants: () =>
      list([
        ...exceptions.grants,
        ...(isGiven
          ? [
              {
                ...claim,
                __typename: 'Grant',
                id: grantId,
                source: 'MANUAL',
                product: standard,
                grantedBy: olga,
                reason: world.given,
                startsAt: at(0),
                endsAt: null,
              },
            ]
          : []),
        {
          ...claim,
          __typename: 'Grant',
          id: id('grant', 1),
          source: 'DEFAULT',
          product: null,
          grantedBy: itself,
          startsAt: at(-60),
          endsAt: null,
        },
      ]),
    overrides: () => list(exceptions.overrides),
    transitions: () => list([]),
    planRequests: () => list(isGiven ? [request] : exceptions.requests),
    entitlementDiff: [],
  };
}

const refused = (typename: string, code: string) => ({
  __typename: typename,
  code,
  message: `${code} happened.`,
  path: null,
});

/** What a change would bring about: giving the higher plan, or taking that back. */
export function previewOf(world: World) {
  const [free, standard] = world.ladder.tiers.map(({ product }) => product);
  const [sites] = entitlementsOf(world);
  const limit = (amount: number) => ({ __typename: 'LimitValue', limit: String(amount), isUnlimited: false });
  const stretch = (product: object | undefined) => ({
    ladder: world.ladder,
    product,
    quantity: 1,
    since: at(0),
    until: null,
  });
  return {
    __typename: 'PlanPreview',
    token: `token-${world.moves}`,
    effectiveAt: at(0),
    timelineBefore: [stretch(free)],
    timelineAfter: [stretch(standard)],
    transitions: [
      { kind: 'UPGRADE', ladder: world.ladder, from: { name: '‹Public›' }, to: { name: '‹Standard›' } },
    ],
    changes: [{ resource: sites?.resource, before: limit(world.siteLimit), after: limit(16) }],
    excess: [],
  };
}

interface PlanChange {
  readonly change: Readonly<Record<string, { readonly requestId?: string }>>;
  readonly previewToken: string;
  readonly reason: string;
}

/** Carries a change out, or refuses it because something has moved since. */
export function executeIn(world: World, { previewToken, reason }: PlanChange, organization: () => object) {
  if (previewToken !== `token-${world.moves}`) {
    return { ...refused('PlanMoved', 'PLAN_MOVED'), preview: previewOf(world) };
  }
  world.given = reason;
  return {
    __typename: 'ExecutePlanChangeSuccess',
    request: { __typename: 'PlanRequest', id: requestId },
    organization: organization(),
  };
}

/** Takes back what was given. */
export function undoIn(world: World) {
  if (world.given === null) return refused('NothingToUndo', 'NOTHING_TO_UNDO');
  world.given = null;
  return { __typename: 'UndoRequestSuccess', request: { __typename: 'PlanRequest', id: requestId } };
}

/** The preview, or the refusal that the world has for it. */
export function lookIn(world: World) {
  return world.refusal === null ? previewOf(world) : refused(world.refusal.typename, world.refusal.code);
}
