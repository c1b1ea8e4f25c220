import { at, id } from './idAndInstant.ts';
import { createAudit } from './worldAudit.ts';
import { createCatalog } from './worldCatalog.ts';
import { createMoney } from './worldMoney.ts';
import type { WorldPerson, WorldSession, WorldTerm, WorldViewing } from './worldPeople.ts';
import { plan, pricesFor } from './worldRights.ts';
import { createStripe } from './worldStripe.ts';

/** The things of a small world, as the API shows them. Tests change what their story needs. */

export interface WorldSite {
  readonly id: string;
  readonly title: string;
  readonly host: string;
  readonly url: string;
  state: 'PENDING' | 'ACTIVE' | 'FROZEN' | 'ARCHIVED';
  storageBytes: string | null;
  readOnlyReason: 'ARCHIVED' | 'FROZEN' | 'STORAGE_FULL' | 'SUSPENDED' | null;
  readonly createdAt: string;
}

export interface WorldPlan {
  source: 'MANUAL' | 'TRIAL';
  until: string | null;
  isForced: boolean;
  grantedBy: string | null;
  reason: string | null;
  next: { since: string; source: 'DEFAULT' | 'SUBSCRIPTION' } | null;
}

export interface WorldExcess {
  deadline: string;
  chosenAt: string | null;
  /** Sites in the order in which they stay. */
  items: { id: string; keptAs: number | null; isFrozen: boolean }[];
}

function createOverview() {
  const someone = {
    kind: 'ORGANIZATION',
    id: id('org', 3),
    name: '‹Organization 3›',
    slug: 'organization-3',
  };
  return {
    at: at(0),
    concerns: [
      { kind: 'TRIALS_ENDING', count: 2, soonest: at(2), examples: [{ ...someone, detail: null }] },
      { kind: 'JOBS_FAILED', count: 1, soonest: null, examples: [] },
    ],
    habits: [{ action: 'override.set', count: 9 }],
    courses: ['ORGANIZATIONS', 'TRIALS', 'SITES'].map((kind, index) => ({
      kind,
      days: [
        { at: at(-1), count: 10 },
        { at: at(0), count: 10 + index },
      ],
    })),
  };
}

export function createWorld() {
  const free = plan(1, 'Public', 1, 16);
  const standard = plan(2, 'Standard', 16, 256);
  standard.prices = pricesFor(standard);
  const addon = plan(3, 'More', 0, 256);
  addon.prices = pricesFor(addon)
    .slice(0, 1)
    .map((price) => ({ ...price, id: id('price', 43) }));
  const alice: WorldPerson = {
    id: id('per', 1),
    displayName: '‹Alice›',
    pictureUrl: null,
    email: '‹alice@demo.test›',
    locale: 'EN',
    createdAt: at(-40),
  };
  const session = (number: number, device: string | null): WorldSession => ({
    id: `session-${number}`,
    device,
    isCurrent: number === 1,
    ipAddress: '192.0.2.1',
    createdAt: at(-number),
    lastSeenAt: at(0),
    expiresAt: at(30),
  });
  const term = (number: number, facts: Pick<WorldTerm, 'person' | 'role' | 'grantedBy'>): WorldTerm => ({
    __typename: 'OperatorTerm',
    id: id('term', number),
    state: 'RUNNING',
    startsAt: at(-20),
    endsAt: null,
    reason: '‹Helps out›',
    revokedAt: null,
    revokedBy: null,
    ...facts,
  });
  return {
    /** Nobody is signed in when null. */
    person: alice as WorldPerson | null,
    /** What operators see of money. */
    money: createMoney(),
    /** Of what the organization may use, and who waits for the next. */
    version: '1',
    waiting: [] as (() => void)[],
    operatorRole: null as 'ADMIN' | 'SUPPORT' | 'BILLING' | null,
    ladder: {
      __typename: 'PlanLadder',
      id: id('lad', 1),
      slug: 'membership',
      name: '‹Membership›',
      tiers: [
        { rank: 0, product: free },
        { rank: 1, product: standard },
      ],
    },
    /** Whether members may buy. */
    store: { isOpen: true, closedMessage: null as string | null },
    /** What can be had beside a plan. */
    addons: [addon],
    /** The ladder as operators see it: its plans by id, and which are its tiers, lowest first. */
    catalogLadder: {
      id: id('lad', 2),
      slug: 'tools',
      name: '‹Tools›',
      order: [id('prod', 11), id('prod', 12)],
      products: Object.fromEntries(
        [
          { ...plan(11, 'Hammer', 1, 16), lifecycle: 'PUBLISHED' },
          { ...plan(12, 'Drill', 4, 64), lifecycle: 'PUBLISHED' },
          { ...plan(13, 'Crane', 9, 64), lifecycle: 'DRAFT' },
        ].map((product) => [product.id, product]),
      ),
      /** Grants that somebody pays for and that would fall in another order. */
      paidGrants: 0,
    },
    /** Somebody's checkout, and what it becomes when Stripe is asked; null: there is none. */
    checkout: null as {
      state: 'PENDING' | 'CONFIRMED' | 'FAILED' | 'EXPIRED';
      readonly url: string | null;
      readonly becomes?: 'CONFIRMED';
    } | null,
    /** What was recorded, latest first. */
    audit: createAudit(alice),
    /** What organizations of the one type get by themselves. */
    defaults: [{ id: 'dflt_1' }] as { id: string }[],
    campaign: {
      id: id('camp', 1),
      state: 'RUNNING' as 'RUNNING' | 'STALLED' | 'FINISHED' | 'CANCELLED',
      counts: { pending: 6, changed: 3, unchanged: 0, failed: 1 },
    },
    sites: [
      {
        id: id('site', 1),
        title: '‹Garden›',
        host: '‹garden›.test',
        url: 'http://garden.test/',
        state: 'ACTIVE',
        storageBytes: '13400000',
        readOnlyReason: null,
        createdAt: at(-30),
      },
    ] as WorldSite[],
    sessions: [session(1, '‹Firefox on Linux›'), session(2, '‹Chrome on Android›'), session(3, null)],
    persons: [
      { ...alice, operatorRole: null as 'ADMIN' | 'SUPPORT' | null },
      {
        ...alice,
        id: id('per', 2),
        displayName: '‹Ben›',
        email: '‹ben@demo.test›',
        operatorRole: 'SUPPORT' as 'ADMIN' | 'SUPPORT' | null,
      },
    ],
    /** What operators noted of the organization. */
    notes: [
      {
        id: id('note', 1),
        text: '‹Called on Monday›',
        writtenAt: at(-2),
        writtenBy: alice,
        takenBackAt: null as string | null,
        takenBackBy: null,
      },
    ],
    organizations: Array.from({ length: 30 }, (_, number) => ({
      name: `‹Organization ${number + 1}›`,
      slug: `organization-${number + 1}`,
      createdAt: at(-number),
    })),
    /** What operators are told of everything. */
    overview: createOverview(),
    /** What operators see of the catalog. */
    catalog: createCatalog(),
    /** What operators watch of Stripe. */
    stripe: createStripe(),
    now: '2026-11-21T09:00:00.000Z',
    /** Whether the wiki farm answers. While it does not, it is behind with every site. */
    isFarmUp: true,
    jobs: [
      {
        __typename: 'Job',
        id: id('job', 1),
        task: '‹for.a_test›',
        state: 'FAILED' as 'FAILED' | 'QUEUED',
        subjects: [{ name: '‹site›', id: id('site', 1) }],
        attempts: 25,
        maxAttempts: 25,
        runAt: at(0),
        createdAt: at(-1),
        lockedAt: null,
        lockedBy: null,
        lastError: '‹It went wrong.›',
      },
    ],
    mails: [
      {
        __typename: 'OutboundEmail',
        id: id('mail', 1),
        kind: 'verifyEmail',
        to: '‹ben@demo.test›',
        subject: '‹Confirm your address›',
        state: 'FAILED' as 'FAILED' | 'QUEUED',
        attempts: 1,
        lastError: '‹550›',
        createdAt: at(-1),
      },
    ],
    terms: [
      term(1, {
        person: { ...alice, id: id('per', 3), displayName: '‹Sue›' },
        role: 'SUPPORT',
        grantedBy: alice,
      }),
      term(2, { person: alice, role: 'ADMIN', grantedBy: null }),
    ],
    isSuspended: false,
    /** What the person may do in the organization. */
    capabilities: ['BILLING_MANAGE', 'SITE_CREATE', 'SITE_MANAGE', 'SITE_OPEN'],
    /** An operator's look with the person's eyes. */
    viewing: null as WorldViewing | null,
    /** What the plan is known for beside its name; null: the free one that comes with the account. */
    plan: null as Partial<WorldPlan> | null,
    /** More sites than the plan includes; null while all fit. */
    excess: null as WorldExcess | null,
    /** How many sites the plan includes. */
    siteLimit: 1,
    /** Why the higher plan was given by hand; null: it was not. */
    given: null as string | null,
    /** Whether operators did more by hand: forced a plan, scheduled one, set an override. */
    hasExceptions: false,
    /** How often something has moved that previews are made from. */
    moves: 0,
    /** With what a preview is refused; null: it is not. */
    refusal: null as { typename: string; code: string } | null,
    /** Milliseconds until an answer comes. */
    delay: 0,
    /** Names of the operations that were sent, in order. */
    asked: [] as string[],
  };
}

export type World = ReturnType<typeof createWorld>;

export const organizationId = id('org', 1);
export const newSiteId = id('site', 99);
