import type { GrantFact, HeldFact, StoredSegment } from '@member-console/core';
import type { MemoryPool } from './memoryPool.ts';
import { type NaiveWinner, naivelyGives, naiveNext } from './naiveTimeline.ts';
import type { Moment } from './playHistory.ts';

/** What a pool gives at one instant, in words that compare: `wiki: standard (1) by g3.0, standard@1`. */
export type NaiveInstant = string;

/**
 * The whole history of a pool, and its future until before `until`, planned instant by instant from all its grants
 * as they are known at the end, each instant by the catalog as it stood at the settlement before it.
 */
export function naiveHistory(moments: readonly Moment[], until: number): readonly NaiveInstant[] {
  const settled = moments.filter(({ decision }) => decision.kind === 'settled');
  const { grants } = (settled.at(-1) as Moment).after;
  const held = new Map<string, Map<string, HeldFact>>();
  const history: NaiveInstant[] = [];
  for (let at = 0; at < until; at += 1) {
    const last = settled.findLast((moment) => moment.at <= at) as Moment;
    if (last.at === at) forget(held, last);
    const { catalog } = last.after;
    const winners = new Map<string, NaiveWinner>();
    for (const ladder of catalog.ladders) {
      const winner = naiveNext(grants, ladder, at, held.get(ladder.id) ?? new Map());
      held.set(ladder.id, new Map(winner === null ? [] : [[winner.grantId, winner]]));
      if (winner !== null) winners.set(ladder.id, winner);
    }
    const onLadders = [...winners].map(([ladderId, { productId, rank, grantId, setVersionId }]) =>
      told(ladderId, productId, rank, grantId, setVersionId),
    );
    const others = grants
      .map((grant) => required(grant, last.after))
      .filter((grant) => naivelyGives(grant, at, (id) => winners.get(id) ?? null))
      .map(({ productId, id, setVersionId }) => told(null, productId, null, id, setVersionId));
    history.push([...onLadders, ...others].toSorted().join('; '));
  }
  return history;
}

/** The same, read from the rows. */
export function writtenHistory({ provisions }: MemoryPool, until: number): readonly NaiveInstant[] {
  return Array.from({ length: until }, (_, at) =>
    provisions
      .filter(({ startsAt, endsAt }) => startsAt <= at && at < (endsAt ?? Infinity))
      .map(({ ladderId, productId, rank, grantId, setVersionId }: StoredSegment) =>
        told(ladderId, productId, rank, grantId, setVersionId),
      )
      .toSorted()
      .join('; '),
  );
}

/**
 * Defaults that are applied anew hold nothing; those whose set is published for everyone hold the new version; when either
 * is taken back, they hold what they held.
 */
function forget(held: Map<string, Map<string, HeldFact>>, { request }: Moment): void {
  if (request?.kind === 'reapplyDefaults') held.clear();
  if (request?.kind === 'undo' || request?.kind === 'cancelScheduled') {
    for (const { grantId, before, after } of request.made.held) {
      for (const holders of held.values()) {
        const holds = holders.get(grantId);
        const isAsLeft = holds?.productId === after?.productId && holds?.setVersionId === after?.setVersionId;
        if (holds !== undefined && isAsLeft && before !== null) holders.set(grantId, before);
      }
    }
  }
  if (request?.kind !== 'repin') return;
  for (const [ladderId, holders] of held) {
    const moved = [...holders].map(([id, { productId, setVersionId }]) => {
      const isOlder = request.fromVersionIds.includes(setVersionId);
      return [id, { productId, setVersionId: isOlder ? request.toVersionId : setVersionId }] as const;
    });
    held.set(ladderId, new Map(moved));
  }
}

function required(grant: GrantFact, { catalog }: MemoryPool): GrantFact {
  const requires = catalog.products.find(({ productId }) => productId === grant.productId)?.requires ?? null;
  return { ...grant, requires };
}

function told(
  ladderId: string | null,
  productId: string | null,
  rank: number | null,
  grantId: string,
  setVersionId: string | null,
): string {
  return `${ladderId ?? 'beside'}: ${productId} (${rank ?? '-'}) by ${grantId}, ${setVersionId}`;
}
