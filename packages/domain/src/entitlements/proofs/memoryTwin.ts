import type { MadeChanges, PlanRequest } from '@member-console/core';
import {
  emptyPool,
  type MemoryAnswer,
  type MemoryCatalog,
  type MemoryPool,
  settleInMemory,
  touchedBy,
} from '@member-console/testing/core';
import type { PlanChange, Settled } from '../index.ts';
import { orderOf } from '../planChange/orderOf.ts';
import { type LoadedPool, loadFacts } from '../settlement/loadFacts.ts';
import type { OrderRefusal } from '../settlement/settlePool.ts';
import type { Ground } from './ground.ts';

interface Kept {
  readonly id: string;
  readonly made: MadeChanges;
  /** What it took back counts too. */
  readonly touched: readonly string[];
}

/** A pool in memory that is told what a pool of the database is told, and knows its ids once they are there. */
export interface MemoryTwin {
  readonly pool: MemoryPool;
  /** Requests that were settled, oldest first. */
  readonly requests: readonly string[];
  /** What the catalog has become. */
  readCatalog(): Promise<void>;
  use(items: MemoryPool['items']): void;
  /** What time or the catalog changed, as it was settled at an instant. */
  settleByItself(at: number): void;
  /** What core says of a change at an instant; `settled` is what the database answered, for its ids. */
  change(change: PlanChange, at: number, settled: Settled | null): string;
}

export async function twinOf(ground: Ground, poolId: string): Promise<MemoryTwin> {
  const { database } = ground;
  const readCatalog = async (): Promise<MemoryCatalog> => {
    const ladderIds = Object.values(ground.ladders);
    const wanted = {
      ladderIds,
      productIds: Object.values(ground.products),
      withDefaults: true,
      withResources: true,
    };
    const loaded = await loadFacts(database, { by: 'pool', id: poolId, ...wanted }, null);
    if (loaded === null) throw new Error('There is no such pool.');
    const { ladders, products, resources, rules, guarded } = loaded.facts;
    return { ladders, products, resources, rules, guarded, defaults: loaded.defaults };
  };
  let pool = emptyPool(await readCatalog());
  const kept: Kept[] = [];

  const keep = (at: number, request: PlanRequest | null, settled: Settled | null): MemoryAnswer => {
    // The same twice: first to learn in which order things are made, then with the ids that the database gave them.
    const trial = settleInMemory(pool, at, request);
    if (trial.decision.kind !== 'settled' || settled === null) return trial;
    const { created, overridesSet } = trial.decision.settlement.changes;
    const made = [...created.map(({ id }) => id), ...overridesSet.map(({ id }) => id)];
    const real = [...settled.grantIds, ...settled.overrideIds];
    const ids = new Map(made.map((id, place) => [id, real[place] ?? id]));
    const answer = settleInMemory(
      pool,
      at,
      JSON.parse(
        JSON.stringify(request, (_name, value: unknown) =>
          typeof value === 'bigint' ? { bigint: `${value}` } : value,
        ),
        (_name, value: unknown) =>
          isBigint(value)
            ? BigInt(value.bigint)
            : typeof value === 'string'
              ? (ids.get(value) ?? value)
              : value,
      ) as PlanRequest,
    );
    pool = answer.pool;
    return answer;
  };

  const { rows } = await database.pool.query<{ settled_at: Date; grants: string[] }>(
    `SELECT settled_at, ARRAY(SELECT g.id::text FROM entitlements.grants g WHERE g.pool_id = p.id ORDER BY g.default_grant_id)
              AS grants FROM entitlements.pools p WHERE p.id = $1`,
    [poolId],
  );
  const { defaults } = pool.catalog;
  const first = { kind: 'reapplyDefaults', ids: rows[0]?.grants ?? [], defaults } as const;
  pool = settleInMemory(pool, rows[0]?.settled_at.getTime() ?? 0, first).pool;

  return {
    get pool() {
      return pool;
    },
    get requests() {
      return kept.map(({ id }) => id);
    },
    async readCatalog() {
      pool = { ...pool, catalog: await readCatalog() };
    },
    use(items) {
      pool = { ...pool, items: [...pool.items, ...items] };
    },
    settleByItself(at) {
      pool = settleInMemory(pool, at, null).pool;
    },
    change(change, at, settled) {
      if (!isThere(change, pool, kept)) return 'notFound';
      const earlier = earlierOf(change, kept);
      let number = 0;
      const newId = () => `made ${number++}`;
      const facts = { defaults: pool.catalog.defaults, earlier };
      const request: PlanRequest | OrderRefusal = orderOf(change, ground.by).request(
        facts as unknown as LoadedPool,
        newId,
      );
      if (
        request.kind === 'notFound' ||
        request.kind === 'supersededSince' ||
        request.kind === 'nothingToUndo'
      )
        return request.kind;
      const { decision, made } = keep(at, request, settled);
      if (settled !== null && made !== null) {
        const touched = [made, earlier?.made ?? null].flatMap((one) => (one === null ? [] : touchedBy(one)));
        kept.push({ id: settled.requestId, made, touched });
      }
      return decision.kind;
    },
  };
}

/** Whether what a change names by its own id is the pool's. */
function isThere(change: PlanChange, { grants, overrides }: MemoryPool, kept: readonly Kept[]): boolean {
  if ('grantId' in change) return grants.some(({ id }) => id === change.grantId);
  if ('overrideId' in change) return overrides.some(({ id }) => id === change.overrideId);
  return !('requestId' in change) || kept.some(({ id }) => id === change.requestId);
}

/** The request that a change takes back, or that made the grant it cancels. */
function earlierOf(change: PlanChange, kept: readonly Kept[]): LoadedPool['earlier'] {
  const place = kept.findIndex(({ id, made }) =>
    change.kind === 'undoRequest'
      ? id === change.requestId
      : change.kind === 'cancelScheduledPlan' && made.created.includes(change.grantId),
  );
  const found = kept[place];
  if (found === undefined) return null;
  const isSuperseded = kept
    .slice(place + 1)
    .some((one) => one.touched.some((id) => found.touched.includes(id)));
  return { id: found.id, command: '', principal: '', made: found.made, isSuperseded };
}

function isBigint(value: unknown): value is { bigint: string } {
  return typeof value === 'object' && value !== null && 'bigint' in value;
}
