import {
  type Decision,
  type DefaultFact,
  decide,
  type GrantFact,
  type GuardedResourceFact,
  type ItemFact,
  type LadderFact,
  type MadeChanges,
  madeBy,
  type OverLimitCase,
  type OverLimitCaseFact,
  type OverrideFact,
  type PlanRequest,
  type ProductFact,
  type ResourceFact,
  type RuleBook,
  type SettlementFacts,
  type StoredSegment,
  type Transition,
} from '@member-console/core';
import { commit } from './memoryCommit.ts';
import { touchedBy } from './requestOf.ts';

/** The catalog as it stands: what a pool's facts are read from beside the pool itself. */
export interface MemoryCatalog {
  readonly ladders: readonly LadderFact[];
  /** Every product, tiers included, with what an add-on requires. */
  readonly products: readonly ProductFact[];
  /** Defaults as they are configured: a grant carries the version of its own. */
  readonly defaults: readonly DefaultFact[];
  readonly resources: readonly ResourceFact[];
  readonly rules: RuleBook;
  readonly guarded: readonly GuardedResourceFact[];
}

/** A case of something over its limit, open while `resolvedAt` is null. */
export interface MemoryCase extends OverLimitCaseFact, Pick<OverLimitCase, 'policy' | 'limit' | 'used'> {
  readonly id: string;
  readonly deadline: number;
  readonly resolvedAt: number | null;
}

/** One pool as the database keeps it: every row that was ever written. A value: whoever changes it gets another. */
export interface MemoryPool {
  readonly catalog: MemoryCatalog;
  readonly settledAt: number | null;
  readonly grants: readonly GrantFact[];
  readonly overrides: readonly OverrideFact[];
  readonly provisions: readonly StoredSegment[];
  /** In the order in which they were written. */
  readonly transitions: readonly Transition[];
  readonly items: readonly ItemFact[];
  readonly cases: readonly MemoryCase[];
}

/** A pool that has never been settled. */
export function emptyPool(catalog: MemoryCatalog): MemoryPool {
  return {
    catalog,
    settledAt: null,
    grants: [],
    overrides: [],
    provisions: [],
    transitions: [],
    items: [],
    cases: [],
  };
}

/** What comes of a request; `made` is what an undo is given. A refusal leaves the pool as it was. */
export interface MemoryAnswer {
  readonly pool: MemoryPool;
  readonly decision: Decision;
  readonly made: MadeChanges | null;
}

/** Loads, decides and commits, as the domain does. Null asks for nothing: what time and the catalog have changed. */
export function settleInMemory(pool: MemoryPool, at: number, request: PlanRequest | null): MemoryAnswer {
  const facts = factsFor(pool, at, request);
  const decision = decide(facts, request, at);
  if (decision.kind !== 'settled') return { pool, decision, made: null };
  const { settlement } = decision;
  return { pool: commit(pool, settlement), decision, made: madeBy(settlement.changes, facts.grants) };
}

/** The facts that the domain's load statement brings for a request at an instant. */
export function factsFor(pool: MemoryPool, at: number, request: PlanRequest | null): SettlementFacts {
  const { catalog, settledAt } = pool;
  const since = settledAt ?? Number.NEGATIVE_INFINITY;
  const named = namedBy(request);
  const grants = pool.grants
    .filter(
      ({ id, sourceRef, endsAt, revokedAt }) =>
        ((endsAt ?? Infinity) >= since && (revokedAt ?? Infinity) >= since) ||
        named.rows.includes(id) ||
        named.sources.includes(sourceRef),
    )
    .map((grant) => ({
      ...grant,
      defaultVersion: grant.defaultGrantId === null ? null : versionOf(catalog, grant.defaultGrantId),
      held: grant.productId === null ? heldBy(pool, grant, at) : null,
      requires: catalog.products.find(({ productId }) => productId === grant.productId)?.requires ?? null,
    }));
  const ladderIds = [...named.ladders, ...grants.flatMap(laddersOf)];
  return {
    settledAt,
    grants,
    ladders: catalog.ladders.filter(({ id }) => ladderIds.includes(id)),
    stored: pool.provisions.filter(({ endsAt }) => (endsAt ?? Infinity) >= since),
    products: catalog.products.filter(({ productId }) => named.products.includes(productId)),
    triedLadders: pool.grants
      .filter(
        ({ source, isTrial, startsAt, revokedAt }) =>
          (source === 'trial' || isTrial) && (revokedAt ?? Infinity) > startsAt,
      )
      .flatMap(({ ladderId }) => (ladderId === null ? [] : [ladderId])),
    resources: catalog.resources,
    rules: catalog.rules,
    overrides: pool.overrides.filter(
      ({ id, endsAt, revokedAt }) =>
        (revokedAt === null && (endsAt ?? Infinity) > at) || named.rows.includes(id),
    ),
    guarded: catalog.guarded,
    items: pool.items,
    openCases: pool.cases.filter(({ resolvedAt }) => resolvedAt === null),
  };
}

/** The version of a configured default; nought when it is no longer configured. */
function versionOf({ defaults }: MemoryCatalog, id: string): bigint {
  return defaults.find((one) => one.id === id)?.version ?? 0n;
}

/** What a default has given until now: the row that reaches the instant. */
function heldBy({ provisions }: MemoryPool, grant: GrantFact, at: number): GrantFact['held'] {
  const row = provisions.find(
    ({ grantId, startsAt, endsAt }) => grantId === grant.id && startsAt < at && (endsAt ?? Infinity) >= at,
  );
  return row === undefined ? null : { productId: row.productId, setVersionId: row.setVersionId };
}

function laddersOf({ ladderId, requires }: GrantFact): readonly string[] {
  return [ladderId, requires?.ladderId ?? null].filter((id) => id !== null);
}

interface Named {
  readonly ladders: readonly string[];
  readonly products: readonly string[];
  /** Grants and overrides. */
  readonly rows: readonly string[];
  /** Subscriptions and purchases, with everything that they ever gave. */
  readonly sources: readonly string[];
}

/** What a request speaks of beyond what counts in the pool now. */
function namedBy(request: PlanRequest | null): Named {
  const nothing: Named = { ladders: [], products: [], rows: [], sources: [] };
  switch (request?.kind) {
    case 'grant':
      return {
        ...nothing,
        ladders: request.claim.ladderId === null ? [] : [request.claim.ladderId],
        products: [request.claim.productId],
      };
    case 'force':
      return { ...nothing, ladders: [request.ladderId], products: [request.productId] };
    case 'startTrial':
      return {
        ...nothing,
        ladders: [request.ladderId],
        products: [request.productId, ...(request.afterwards === null ? [] : [request.afterwards])],
      };
    case 'schedule':
      return {
        ...nothing,
        ladders: [request.ladderId],
        products: request.productId === null ? [] : [request.productId],
      };
    case 'reapplyDefaults':
      return {
        ...nothing,
        ladders: request.defaults.flatMap(({ ladderId }) => (ladderId === null ? [] : [ladderId])),
        products: request.defaults.flatMap(({ productId }) => (productId === null ? [] : [productId])),
      };
    case 'snapshot': {
      const { claims, told } = request.customer;
      return {
        ...nothing,
        ladders: claims.flatMap(({ ladderId }) => (ladderId === null ? [] : [ladderId])),
        products: claims.map(({ productId }) => productId),
        sources: [...told, ...claims.map(({ sourceRef }) => sourceRef)],
      };
    }
    case 'revoke':
    case 'release':
    case 'extend':
      return { ...nothing, rows: [request.grantId] };
    case 'clearOverride':
      return { ...nothing, rows: [request.overrideId] };
    case 'cancelScheduled':
      return { ...nothing, rows: [request.grantId, ...touchedBy(request.made)] };
    case 'undo':
      return { ...nothing, rows: touchedBy(request.made) };
    default:
      return nothing;
  }
}
