import { contains, type Instant, isEmpty, type TimeRange } from '../instant.ts';
import { type Contender, chooseWinner, contend } from './chooseWinner.ts';
import type { GrantFact, LadderFact, Segment } from './facts.ts';

/** Everything about one pool that its timeline is a function of. */
export interface PoolFacts {
  readonly grants: readonly GrantFact[];
  readonly ladders: readonly LadderFact[];
}

/**
 * The plan timeline from an instant on: for each ladder the winner of every stretch of time, and each grant off
 * the ladders for exactly its own range. Piecewise constant; ends when nothing more can change.
 */
export function planTimeline(facts: PoolFacts, from: Instant): readonly Segment[] {
  const live = facts.grants.map(cutShort).filter((grant) => lastsBeyond(grant, from));
  return [
    ...facts.ladders.flatMap((ladder) => planLadder(ladder, live, from)),
    ...live.flatMap((grant) => planOffLadder(grant, from)),
  ];
}

/** A grant with the range in which it counts: a revocation ends it, whatever end it was given. */
function cutShort(grant: GrantFact): GrantFact {
  const { endsAt, revokedAt } = grant;
  if (revokedAt === null || (endsAt !== null && endsAt <= revokedAt)) return grant;
  return { ...grant, endsAt: revokedAt };
}

function lastsBeyond(range: TimeRange, at: Instant): boolean {
  return !isEmpty(range) && (range.endsAt === null || range.endsAt > at);
}

function planLadder(ladder: LadderFact, grants: readonly GrantFact[], from: Instant): readonly Segment[] {
  const contenders = grants
    .filter((grant) => grant.ladderId === ladder.id)
    .map((grant) => contend(grant, ladder))
    .filter((contender) => contender !== null);
  const segments: Segment[] = [];
  for (const stretch of stretches(contenders, from)) {
    const winner = chooseWinner(contenders.filter(({ grant }) => contains(grant, stretch.startsAt)));
    const before = segments.at(-1);
    if (winner === null) continue;
    if (before?.grantId === winner.grant.id) {
      // A grant lives in one piece, so between two stretches that it wins there is nothing.
      segments[segments.length - 1] = { ...before, endsAt: stretch.endsAt };
    } else {
      segments.push(segmentOf(winner, ladder, stretch));
    }
  }
  return segments;
}

/** Cuts time at every start and end of a contender: within a stretch nobody comes or goes. */
function stretches(contenders: readonly Contender[], from: Instant): readonly TimeRange[] {
  const boundaries = contenders
    .flatMap(({ grant }) => [grant.startsAt, grant.endsAt])
    .filter((boundary) => boundary !== null)
    .filter((boundary) => boundary > from);
  const starts = [...new Set([from, ...boundaries])].sort((a, b) => a - b);
  return starts.map((startsAt, index) => ({ startsAt, endsAt: starts[index + 1] ?? null }));
}

function segmentOf(winner: Contender, ladder: LadderFact, stretch: TimeRange): Segment {
  return {
    grantId: winner.grant.id,
    ladderId: ladder.id,
    productId: winner.tier.productId,
    rank: winner.tier.rank,
    quantity: winner.grant.quantity,
    setVersionId: winner.setVersionId,
    ladderVersion: ladder.version,
    defaultVersion: winner.grant.defaultVersion,
    startsAt: stretch.startsAt,
    endsAt: stretch.endsAt,
  };
}

function planOffLadder(grant: GrantFact, from: Instant): readonly Segment[] {
  if (grant.ladderId !== null || grant.productId === null || grant.setVersionId === null) return [];
  return [
    {
      grantId: grant.id,
      ladderId: null,
      productId: grant.productId,
      rank: null,
      quantity: grant.quantity,
      setVersionId: grant.setVersionId,
      ladderVersion: null,
      defaultVersion: grant.defaultVersion,
      startsAt: grant.startsAt > from ? grant.startsAt : from,
      endsAt: grant.endsAt,
    },
  ];
}
