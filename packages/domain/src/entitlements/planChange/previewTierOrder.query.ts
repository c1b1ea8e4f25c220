import { type Instant, planTimeline, type SettlementFacts } from '@member-console/core';
import type { Database } from '@member-console/db';
import {
  authoriseCatalogReading,
  checkOrder,
  grantsOvertaken,
  ranksOf,
  selectCatalogLadders,
  selectPaidGrants,
} from '../../catalog/index.ts';
import type { Viewer } from '../../identity/index.ts';
import { loadFacts } from '../settlement/loadFacts.ts';
import { selectPoolsWithChoice } from '../settlement/poolStore.ts';

/** What another order of a ladder's tiers would come to. */
export interface TierOrderPreview {
  /** Organizations that would be on another plan, by the plans they leave and come to. */
  readonly moves: readonly TierMove[];
  /** Whether everybody was looked at: false when more organizations than that hold several plans of the ladder. */
  readonly isWhole: boolean;
  /** Live grants that somebody pays for and that would fall below another plan. */
  readonly paidGrantsLosing: number;
}

export interface TierMove {
  readonly fromProductId: string;
  readonly toProductId: string;
  readonly organizations: number;
}

/** Pools that one preview looks at. */
const MOST = 1_000;

/**
 * Who would go where, by the planner that will decide it. Only who holds several plans of the ladder can move. For
 * operators of any role; null for an order that is none of this ladder.
 */
export async function previewTierOrder(
  { database }: { database: Database },
  viewer: Viewer,
  ladderId: string,
  order: readonly string[],
): Promise<TierOrderPreview | null> {
  authoriseCatalogReading(viewer);
  const [ladder] = await selectCatalogLadders(database, [ladderId]);
  if (ladder === undefined || checkOrder(ladder, order).length > 0) return null;
  const ranks = new Map(ranksOf(ladder, order).map(({ productId, rank }) => [productId, rank]));
  const poolIds = await selectPoolsWithChoice(database, ladderId, MOST + 1);
  const moves = new Map<string, TierMove>();
  for (const poolId of poolIds.slice(0, MOST)) {
    const loaded = await loadFacts(database, { by: 'pool', id: poolId }, null);
    if (loaded === null) continue;
    const from = planOn(loaded.facts, ladderId, loaded.at);
    const to = planOn(reordered(loaded.facts, ladderId, ranks), ladderId, loaded.at);
    if (from === null || to === null || from === to) continue;
    const key = `${from} ${to}`;
    const organizations = (moves.get(key)?.organizations ?? 0) + 1;
    moves.set(key, { fromProductId: from, toProductId: to, organizations });
  }
  return {
    moves: [...moves.values()],
    isWhole: poolIds.length <= MOST,
    paidGrantsLosing: grantsOvertaken(ladder, order, await selectPaidGrants(database, ladderId)),
  };
}

function reordered(
  facts: SettlementFacts,
  ladderId: string,
  ranks: ReadonlyMap<string, number>,
): SettlementFacts {
  const ladders = facts.ladders.map((ladder) =>
    ladder.id === ladderId
      ? {
          ...ladder,
          tiers: ladder.tiers
            .map((tier) => ({ ...tier, rank: ranks.get(tier.productId) ?? tier.rank }))
            .toSorted((one, other) => one.rank - other.rank),
        }
      : ladder,
  );
  return { ...facts, ladders };
}

function planOn(facts: SettlementFacts, ladderId: string, at: Instant): string | null {
  const now = planTimeline(facts, at).find(
    (segment) => segment.ladderId === ladderId && segment.startsAt <= at,
  );
  return now?.productId ?? null;
}
