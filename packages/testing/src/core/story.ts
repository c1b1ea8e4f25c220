import {
  type ClaimRequest,
  type Decision,
  type EffectiveEntitlement,
  type EntitlementValue,
  entitlementsOn,
  type GuardedResourceFact,
  type MadeChanges,
  type PlanRequest,
} from '@member-console/core';
import { emptyPool, type MemoryCatalog, type MemoryPool, settleInMemory } from './memoryPool.ts';

/** A pool that a test tells a story of, day by day: it begins on day 0 with what its organization's type gives. */
export interface Story {
  readonly pool: MemoryPool;
  /** What is asked on a day, and whatever comes of it. Null asks for nothing. */
  ask(day: number, request: PlanRequest | null): Decision;
  /** The same where a refusal would spoil the story. Answers what was changed, for an undo. */
  tell(day: number, request: PlanRequest | null): MadeChanges;
  /** The catalog changes; pools are settled later. */
  change(catalog: (catalog: MemoryCatalog) => MemoryCatalog): void;
  /** The source of a grant says until when it is paid for. */
  payUntil(grantId: string, day: number): void;
  /** Somebody uses a site more, made on a day. */
  use(id: string, day: number): void;
  /** The member's order of what stays. */
  keep(...ids: readonly string[]): void;
  /** The whole timeline of a ladder: `standard by manual, 3–17`. */
  plans(ladderId?: string): readonly string[];
  /** `day 3: upgrade from public to standard`. */
  transitions(): readonly string[];
  /** What the plans and add-ons of a day come to. */
  gives(day: number, resourceId?: string): EffectiveEntitlement;
  /** How many sites are allowed on a day. */
  sites(day: number): bigint | null;
  frozen(): readonly string[];
}

const limit = (count: bigint): EntitlementValue => ({ kind: 'limit', limit: count });
const level = (name: string): EntitlementValue => ({ kind: 'enum', level: name });

const PLANS = ['public', 'standard', 'patron'];
const RULES: readonly (readonly [string, Readonly<Record<string, EntitlementValue>>])[] = [
  ['public@1', { sites: limit(1n), support: level('none') }],
  ['standard@1', { sites: limit(16n), support: level('mail') }],
  ['standard@2', { sites: limit(20n), support: level('mail') }],
  ['patron@1', { sites: limit(100n), support: level('phone') }],
  ['patron for trials', { sites: limit(3n), support: level('phone') }],
  ['room@1', { sites: limit(5n) }],
  ['seat@1', { sites: limit(2n) }],
];

/** One ladder of three plans, an add-on that needs the middle one, another that needs nothing. */
function catalogOf(guarded: Omit<GuardedResourceFact, 'resourceId'>): MemoryCatalog {
  return {
    ladders: [
      {
        id: 'wiki',
        version: 1n,
        tiers: PLANS.map((productId, rank) => ({
          productId,
          name: productId,
          rank,
          isPublished: true,
          setVersionId: `${productId}@1`,
        })),
      },
    ],
    products: [...PLANS, 'room', 'seat'].map((productId) => ({
      productId,
      name: productId,
      kind: PLANS.includes(productId) ? 'plan' : 'addon',
      lifecycle: 'published',
      setVersionId: `${productId}@1`,
      requires: productId === 'room' ? { ladderId: 'wiki', minimumRank: 1 } : null,
    })),
    defaults: [
      { id: 'free for everyone', version: 1n, ladderId: 'wiki', productId: null, setVersionId: null },
    ],
    resources: [
      { id: 'sites', kind: 'limit', levels: [] },
      { id: 'support', kind: 'enum', levels: ['none', 'mail', 'phone'] },
    ],
    rules: new Map(RULES.map(([version, rules]) => [version, new Map(Object.entries(rules))])),
    guarded: [{ resourceId: 'sites', ...guarded }],
  };
}

export function createStory(
  guarded: Omit<GuardedResourceFact, 'resourceId'> = { policy: 'choose', grace: 14 },
): Story {
  let pool = emptyPool(catalogOf(guarded));

  const story: Story = {
    get pool() {
      return pool;
    },
    ask(day, request) {
      const answer = settleInMemory(pool, day, request);
      pool = answer.pool;
      return answer.decision;
    },
    tell(day, request) {
      const { pool: after, decision, made } = settleInMemory(pool, day, request);
      if (made === null) throw new Error(`${request?.kind} was refused: ${decision.kind}.`);
      pool = after;
      return made;
    },
    change(catalog) {
      pool = { ...pool, catalog: catalog(pool.catalog) };
    },
    payUntil(grantId, day) {
      const grants = pool.grants.map((grant) =>
        grant.id === grantId ? { ...grant, sourceEndsAt: day } : grant,
      );
      pool = { ...pool, grants };
    },
    use(id, day) {
      const item = { id, resourceId: 'sites', countedSince: day, keptAs: null, isFrozen: false };
      pool = { ...pool, items: [...pool.items, item] };
    },
    keep(...ids) {
      const items = pool.items.map((item) => ({
        ...item,
        keptAs: ids.includes(item.id) ? ids.indexOf(item.id) : null,
      }));
      pool = { ...pool, items };
    },
    plans(ladderId = 'wiki') {
      const source = new Map(pool.grants.map((grant) => [grant.id, grant.source]));
      return pool.provisions
        .filter((row) => row.ladderId === ladderId)
        .toSorted((a, b) => a.startsAt - b.startsAt)
        .map(
          ({ productId, grantId, startsAt, endsAt }) =>
            `${productId} by ${source.get(grantId)}, ${startsAt}–${endsAt ?? '…'}`,
        );
    },
    transitions() {
      return pool.transitions.map(
        ({ effectiveAt, kind, from, to }) =>
          `day ${effectiveAt}: ${kind} from ${from?.name ?? 'nothing'} to ${to?.name ?? 'nothing'}`,
      );
    },
    gives(day, resourceId = 'sites') {
      const { resources, rules } = pool.catalog;
      const all = entitlementsOn(pool.provisions, { ...pool, resources, rules }, day);
      return all.find((one) => one.resourceId === resourceId) as EffectiveEntitlement;
    },
    sites(day) {
      const { value } = story.gives(day);
      return value.kind === 'limit' ? value.limit : 0n;
    },
    frozen: () => pool.items.filter(({ isFrozen }) => isFrozen).map(({ id }) => id),
  };
  story.tell(0, { kind: 'reapplyDefaults', ids: ['free'], defaults: pool.catalog.defaults });
  return story;
}

/** A claim on a plan of the one ladder, by hand and from now on unless it says otherwise. */
export function planRequest(id: string, productId: string, other: Partial<ClaimRequest> = {}): PlanRequest {
  return {
    kind: 'grant',
    ids: [id],
    claim: {
      source: 'manual',
      ladderId: 'wiki',
      productId,
      quantity: 1,
      setVersionId: null,
      startsAt: null,
      endsAt: null,
      sourceRef: null,
      sourceStartsAt: null,
      ...other,
    },
  };
}

/** A trial of a plan, from now on. */
export function trialRequest(
  id: string,
  productId: string,
  endsAt: number,
  other: Partial<Extract<PlanRequest, { kind: 'startTrial' }>> = {},
): PlanRequest {
  return {
    kind: 'startTrial',
    ids: [id, `${id}, afterwards`],
    ladderId: 'wiki',
    productId,
    setVersionId: null,
    endsAt,
    isRepeatAllowed: false,
    afterwards: null,
    ...other,
  };
}
