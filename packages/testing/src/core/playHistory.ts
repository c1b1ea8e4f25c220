import { type Decision, isStale, type MadeChanges, type PlanRequest } from '@member-console/core';
import { published, reconfigured, reordered, toggled } from './arbitraryCatalog.ts';
import type { History, Step } from './arbitraryHistory.ts';
import { emptyPool, factsFor, type MemoryPool, settleInMemory } from './memoryPool.ts';
import { requestOf } from './requestOf.ts';

/** A request that was answered, and what it changed. */
export interface Kept {
  readonly request: PlanRequest;
  readonly made: MadeChanges;
}

/** One settlement: from which pool and catalog, at which instant, what was asked, and what came of it. */
export interface Moment {
  readonly at: number;
  readonly request: PlanRequest | null;
  readonly before: MemoryPool;
  readonly after: MemoryPool;
  readonly decision: Decision;
  readonly made: MadeChanges | null;
  /** The requests answered before, oldest first. */
  readonly kept: readonly Kept[];
}

/** Plays a history: the defaults at 0, then step by step. What the catalog has changed is settled first, by itself. */
export function playHistory({ catalog, steps }: History): readonly Moment[] {
  const moments: Moment[] = [];
  let pool = emptyPool(catalog);
  let kept: readonly Kept[] = [];
  let clock = 0;

  const settle = (at: number, request: PlanRequest | null): void => {
    const { pool: after, decision, made } = settleInMemory(pool, at, request);
    moments.push({ at, request, before: pool, after, decision, made, kept });
    // What a pool begins with is not taken back, and nobody takes back what Stripe says.
    const isKept = made !== null && request !== null && request.kind !== 'snapshot';
    if (isKept && moments.length > 1) kept = [...kept, { request, made }];
    pool = withPeriods(after);
    clock = at;
  };

  settle(0, requestOf('reapplyDefaults', pool, kept, 0));
  for (const step of steps) {
    clock += step.wait;
    const changed = changedBy(step, pool, clock);
    if (changed !== null) {
      pool = changed;
      continue;
    }
    const request = requestOf(step, pool, kept, clock);
    if (request !== null && isStale(factsFor(pool, clock, request), clock)) {
      settle(clock, null);
      settle(clock + 1, requestOf(step, pool, kept, clock + 1));
    } else {
      settle(clock, request);
    }
  }
  return moments;
}

/** What happens outside the pool's own settlements: the catalog changes, or somebody uses something. */
function changedBy(
  { kind, ladderId, productId, pick }: Step,
  pool: MemoryPool,
  at: number,
): MemoryPool | null {
  const { catalog, items } = pool;
  switch (kind) {
    case 'reorder':
      return { ...pool, catalog: reordered(catalog, ladderId, pick) };
    case 'publish':
      return { ...pool, catalog: published(catalog, productId) };
    case 'toggle':
      return { ...pool, catalog: toggled(catalog, productId) };
    case 'reconfigure':
      return { ...pool, catalog: reconfigured(catalog) };
    case 'use': {
      const used = Array.from({ length: 1 + (pick % 12) }, (_, index) => ({
        id: `site ${at}.${index}`,
        resourceId: 'sites',
        countedSince: at,
        keptAs: null,
        isFrozen: false,
      }));
      return { ...pool, items: [...items, ...used] };
    }
    case 'keep':
      return {
        ...pool,
        items: items.map((item, index) => ({ ...item, keptAs: (index * 7 + pick) % items.length })),
      };
    default:
      return null;
  }
}

/** Whoever is paid tells until when: a subscription's period, a purchase's. */
function withPeriods(pool: MemoryPool): MemoryPool {
  const grants = pool.grants.map((grant) =>
    grant.sourceEndsAt === null && ['subscription', 'purchase'].includes(grant.source)
      ? { ...grant, sourceEndsAt: grant.startsAt + 5 }
      : grant,
  );
  return { ...pool, grants };
}
