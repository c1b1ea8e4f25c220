import {
  type CustomerFact,
  claimsOf,
  concernsOf,
  decide,
  offersOf,
  type Settlement,
  SNAPSHOT_CONCERNS,
  type SnapshotConcern,
} from '@member-console/core';
import { type Actor, type AuditEntry, type NotFound, newId, notFound } from '../../kernel/index.ts';
import { auditOf } from './auditOf.ts';
import { commitSettlement } from './commitSettlement.ts';
import { loadCurrent } from './loadCurrent.ts';
import type { FactsWanted, LoadedPool } from './loadFacts.ts';
import type { SettlementRooms } from './settlePool.ts';
import { underPool } from './underPool.ts';

/** Everything that Stripe said of one customer in one fetch. */
export interface SnapshotOrder {
  readonly organizationId: string;
  readonly accountId: string;
  /** The number that the fetch took before it asked: only what is newer than the last one is written. */
  readonly seq: bigint;
  readonly actor: Actor;
  /** The event that told of it; null when nobody did. */
  readonly eventId: string | null;
  readonly customer: CustomerFact;
  readonly graceDays: number;
  /** What else `billing.apply_snapshot` writes in the same statement: what Stripe says, and what it answers. */
  readonly rows: object;
  /** What else happened by it, beside what became of the rights. */
  readonly audit?: readonly AuditEntry[];
}

export interface SnapshotSettled {
  readonly kind: 'snapshotSettled';
  readonly at: Date;
  readonly transitions: Settlement['transitions'];
  readonly concerns: readonly SnapshotConcern[];
}

/** A newer fetch was settled meanwhile: it stands, and nothing of this one was written. */
export interface SnapshotSuperseded {
  readonly kind: 'snapshotSuperseded';
}

/** What `billing.apply_snapshot` raises when a newer snapshot stands. */
const SUPERSEDED = 'MC004';
const DAY = 86_400_000;

/**
 * Makes an organization's rights a function of what Stripe says, and writes what it says beside them, in one statement or
 * not at all. Safe to repeat: the fence lets every fetch in once.
 */
export async function settleSnapshot(
  rooms: SettlementRooms,
  order: SnapshotOrder,
): Promise<SnapshotSettled | SnapshotSuperseded | NotFound> {
  const { organizationId } = order;
  const attempt = underPool(
    rooms.database,
    'organization',
    organizationId,
    async (database): Promise<SnapshotSettled | NotFound | null> => {
      const loaded = await loadCurrent(database, wantedFor(order), null);
      if (loaded === null || loaded === 'moved') return loaded === null ? notFound('organization') : null;
      await rooms.checkpoint?.('loaded');
      const { settlement, concerns } = decideSnapshotOrder(order, loaded);
      const version = await commitSettlement(database, {
        ...loaded,
        settlement,
        actor: order.actor,
        reason: null,
        cause: { kind: 'stripe', eventId: order.eventId },
        audit: [...auditOf(loaded, settlement, null), ...(order.audit ?? [])],
        request: null,
        snapshot: snapshotJson(order, concerns),
      });
      await rooms.checkpoint?.('committed');
      if (version === null) return null;
      const { at, transitions } = settlement;
      return { kind: 'snapshotSettled', at: new Date(at), transitions, concerns };
    },
  );
  return attempt.catch((error: unknown): SnapshotSuperseded => {
    if ((error as { code?: string }).code === SUPERSEDED) return { kind: 'snapshotSuperseded' };
    throw error;
  });
}

/** What a customer's rights are decided from; `more` are prices that it does not pay yet. */
export function wantedFor(
  { organizationId, customer }: Pick<SnapshotOrder, 'organizationId' | 'customer'>,
  more: readonly string[] = [],
): FactsWanted {
  const { subscriptions, purchases } = customer;
  const items = subscriptions.flatMap((one) => [...one.items, ...one.phases.flatMap((phase) => phase.items)]);
  const priceIds = [...items, ...purchases].flatMap(({ priceId }) => (priceId === null ? [] : [priceId]));
  const sourceRefs = [...subscriptions, ...purchases].map(({ id }) => id);
  return {
    by: 'organization',
    id: organizationId,
    paid: { priceIds: [...new Set([...priceIds, ...more])], sourceRefs },
  };
}

export function decideSnapshotOrder(
  { customer, graceDays }: Pick<SnapshotOrder, 'customer' | 'graceDays'>,
  { facts, prices, at }: LoadedPool,
): { readonly settlement: Settlement; readonly concerns: readonly SnapshotConcern[] } {
  const claims = claimsOf(customer, offersOf(facts, prices), { grace: graceDays * DAY }, at);
  const ids = claims.claims.map(newId);
  const decided = decide(facts, { kind: 'snapshot', ids, customer: claims }, at);
  if (decided.kind !== 'settled') throw new Error(`A snapshot was refused: ${decided.kind}.`);
  return { settlement: decided.settlement, concerns: concernsOf(facts, customer, claims, at) };
}

function snapshotJson(
  { accountId, seq, customer, rows }: SnapshotOrder,
  concerns: readonly SnapshotConcern[],
): object {
  return {
    ...rows,
    account_id: accountId,
    seq: seq.toString(),
    customer_state: customer.state,
    concerns: concerns.map((concern) => ({ ...concern, subject: concern.subject ?? accountId })),
    closing: SNAPSHOT_CONCERNS,
  };
}
