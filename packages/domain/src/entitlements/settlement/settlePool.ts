import {
  type Decision,
  decide,
  isStale,
  madeBy,
  type PlanRefusal,
  type PlanRequest,
  type Settlement,
} from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  type Actor,
  JOB,
  type NotFound,
  newId,
  notFound,
  type RequestKeyReused,
  requestKey,
} from '../../kernel/index.ts';
import { auditOf } from './auditOf.ts';
import { commitSettlement } from './commitSettlement.ts';
import { commitAlone, loadCurrent } from './loadCurrent.ts';
import { type FactsWanted, type LoadedPool, loadFacts } from './loadFacts.ts';
import { NAMED } from './loadStatement.ts';
import { previewToken } from './previewToken.ts';
import { underPool } from './underPool.ts';

/** Where a test may stop the process, to see that nothing is lost or done twice. Production passes none. */
export type Checkpoint = (name: 'loaded' | 'committed') => Promise<void>;

export interface SettlementRooms {
  readonly database: Database;
  readonly checkpoint?: Checkpoint;
}

/** One request to change the plans of one pool. */
export interface SettlementOrder {
  /** Imperative, as in the API: `grantPlan`. */
  readonly command: string;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly wanted: FactsWanted;
  /** What is asked for; with the reason it tells two attempts with one key apart. */
  readonly input: unknown;
  /** The caller's, or null. */
  readonly idempotencyKey: string | null;
  /** What the caller saw before it decided; null when it did not look. */
  readonly previewToken: string | null;
  /** What is asked of the core, once the facts are known; a refusal when that already shows that it cannot be. */
  request(loaded: LoadedPool, ids: () => string): PlanRequest | OrderRefusal;
}

/** A later request touched the same grants, or it was not a request that can be taken back. */
export interface SupersededSince {
  readonly kind: 'supersededSince';
  readonly requestId: string;
}

/** What the preview was made from has changed since. */
export interface PlanMoved {
  readonly kind: 'planMoved';
}

export type OrderRefusal = NotFound | SupersededSince | { readonly kind: 'nothingToUndo' };

export type SettlementRefusal = PlanRefusal | OrderRefusal | PlanMoved | RequestKeyReused;

/** What came of a request. It is kept with the request, so that a retry gets the very same. */
export interface Settled {
  readonly kind: 'settled';
  readonly requestId: string;
  readonly organizationId: string;
  readonly grantIds: readonly string[];
  readonly overrideIds: readonly string[];
  readonly transitions: readonly {
    readonly ladderId: string;
    readonly kind: Settlement['transitions'][number]['kind'];
    readonly effectiveAt: string;
  }[];
  /** Grants that were made and do not win where they apply now: recorded, and shadowed by something better. */
  readonly shadowedGrantIds: readonly string[];
}

/** Loads, decides and saves one request; safe to retry, and safe beside any number of others on the same pool. */
export async function settlePool(
  rooms: SettlementRooms,
  order: SettlementOrder,
): Promise<Settled | SettlementRefusal> {
  const asked = { input: order.input, reason: order.reason };
  const key = requestKey(order.actor, order.command, order.idempotencyKey ?? newId(), asked);
  const { by, id } = order.wanted;
  return underPool(rooms.database, by, id, async (database): Promise<Settled | SettlementRefusal | null> => {
    const loaded = await loadCurrent(database, order.wanted, key);
    if (loaded === null || loaded === 'moved')
      return loaded === null ? notFound(NAMED[order.wanted.by]) : null;
    await rooms.checkpoint?.('loaded');
    if (loaded.answered !== null) {
      return loaded.answered.inputHash === key?.inputHash
        ? (loaded.answered.answer as Settled)
        : { kind: 'requestKeyReused' };
    }
    const decided = decideOrder(order, loaded);
    if (decided.kind !== 'settled') return decided;
    const { settlement } = decided;
    const { previewToken: token } = order;
    if (token !== null && token !== previewToken(order, loaded, settlement)) return { kind: 'planMoved' };

    const requestId = newId();
    const answer = answerOf(requestId, loaded, settlement);
    const version = await commitSettlement(database, {
      ...loaded,
      ...order,
      settlement,
      cause: { kind: 'request', requestId, command: order.command },
      audit: auditOf(loaded, settlement, order.reason),
      request: key && {
        id: requestId,
        key,
        answer,
        made: madeBy(settlement.changes, loaded.facts.grants),
        parent: loaded.earlier,
      },
    });
    await rooms.checkpoint?.('committed');
    return version === null ? null : answer;
  });
}

/**
 * The path of `settlePool` without its last step. What the catalog has changed since is settled first, as the change
 * itself would do: else it would not find what the preview showed.
 */
export async function previewOrder(
  { database }: Pick<SettlementRooms, 'database'>,
  order: SettlementOrder,
): Promise<
  | {
      readonly kind: 'preview';
      readonly loaded: LoadedPool;
      readonly settlement: Settlement;
      readonly token: string;
    }
  | SettlementRefusal
> {
  const loaded = await loadForPreview(database, order.wanted);
  if (loaded === null) return notFound(NAMED[order.wanted.by]);
  const decided = decideOrder(order, loaded);
  if (decided.kind !== 'settled') return decided;
  const { settlement } = decided;
  return { kind: 'preview', loaded, settlement, token: previewToken(order, loaded, settlement) };
}

/** Everything that a preview tells of, against today's catalog; null: there is no such pool. */
export async function loadForPreview(database: Database, of: FactsWanted): Promise<LoadedPool | null> {
  const wanted = { ...of, withResources: true };
  const found = await loadFacts(database, wanted, null);
  if (found === null || !isStale(found.facts, found.at)) return found;
  const isMoved = await settleByItself({ database }, found.poolId, { onlyIfStale: true });
  return isMoved ? ((await loadFacts(database, wanted, null)) ?? found) : found;
}

/**
 * Records what time or the catalog has changed, with no request. `onlyIfStale` leaves a pool alone that was planned
 * against today's catalog. Answers whether anything was written.
 */
export async function settleByItself(
  { database }: SettlementRooms,
  poolId: string,
  { onlyIfStale }: { readonly onlyIfStale: boolean },
): Promise<boolean> {
  return underPool(database, 'pool', poolId, async (query) => {
    const loaded = await loadFacts(query, { by: 'pool', id: poolId }, null);
    if (loaded === null) return false;
    const stale = isStale(loaded.facts, loaded.at);
    if (onlyIfStale && !stale) return false;
    return (await commitAlone(query, loaded, stale ? 'catalog' : 'schedule', JOB)) === null ? null : true;
  });
}

function decideOrder(order: SettlementOrder, loaded: LoadedPool): Decision | OrderRefusal {
  const request = order.request(loaded, newId);
  return request.kind === 'notFound' || request.kind === 'supersededSince' || request.kind === 'nothingToUndo'
    ? request
    : decide(loaded.facts, request, loaded.at);
}

function answerOf(requestId: string, { organizationId }: LoadedPool, settlement: Settlement): Settled {
  const { changes, timeline, transitions } = settlement;
  const winning = new Set(timeline.map(({ grantId }) => grantId));
  const grantIds = changes.created.map(({ id }) => id);
  return {
    kind: 'settled',
    requestId,
    organizationId,
    grantIds,
    overrideIds: changes.overridesSet.map(({ id }) => id),
    transitions: transitions.map(({ ladderId, kind, effectiveAt }) => ({
      ladderId,
      kind,
      effectiveAt: new Date(effectiveAt).toISOString(),
    })),
    shadowedGrantIds: grantIds.filter((id) => !winning.has(id)),
  };
}
