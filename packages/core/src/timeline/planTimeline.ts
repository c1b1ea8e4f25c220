import { contains, type Instant, isEmpty, type TimeRange } from '../instant.ts';
import { type Contender, chooseWinner, contend } from './chooseWinner.ts';
import type { GrantFact, LadderFact, Segment } from './facts.ts';
import { planOffLadder } from './planOffLadder.ts';

/** Everything about one pool that its timeline is a function of. */
export interface PoolFacts {
  readonly grants: readonly GrantFact[];
  readonly ladders: readonly LadderFact[];
}

/**
 * The plan timeline from an instant on: for each ladder the winner of every stretch of time, then each grant off
 * the ladders for exactly its own range, as far as what it requires holds. Piecewise constant; ends when nothing
 * more can change.
 */
export function planTimeline(facts: PoolFacts, from: Instant): readonly Segment[] {
  const live = facts.grants.map(cutShort).filter((grant) => lastsBeyond(grant, from));
  const onLadders = facts.ladders.flatMap((ladder) => planLadder(ladder, live, from));
  return [...onLadders, ...live.flatMap((grant) => planOffLadder(grant, onLadders, from))];
}

/** A grant with the range in which it counts: a revocation ends it, whatever end it was given. */
export function cutShort(grant: GrantFact): GrantFact {
  const { endsAt, revokedAt } = grant;
  if (revokedAt === null || (endsAt !== null && endsAt <= revokedAt)) return grant;
  return { ...grant, endsAt: revokedAt };
}

function lastsBeyond(range: TimeRange, at: Instant): boolean {
  return !isEmpty(range) && (range.endsAt === null || range.endsAt > at);
}

function planLadder(ladder: LadderFact, grants: readonly GrantFact[], from: Instant): readonly Segment[] {
  const claims = grants.filter((grant) => grant.ladderId === ladder.id);
  const segments: Segment[] = [];
  let before: Contender | null = null;
  for (const stretch of stretches(claims, from)) {
    const winner = winnerAt(ladder, claims, stretch.startsAt, (grant) =>
      heldBy(grant, before, stretch.startsAt === from),
    );
    const last = segments.at(-1);
    if (winner !== null && last !== undefined && before !== null && isSame(before, winner)) {
      segments[segments.length - 1] = { ...last, endsAt: stretch.endsAt };
    } else if (winner !== null) {
      segments.push(segmentOf(winner, ladder, stretch));
    }
    before = winner;
  }
  return segments;
}

/**
 * Who wins at an instant. A default that no longer wins with what it holds has stopped winning: it is asked once more,
 * as one that begins, so that the plan is the same whenever it is made.
 */
function winnerAt(
  ladder: LadderFact,
  claims: readonly GrantFact[],
  at: Instant,
  held: (grant: GrantFact) => GrantFact['held'],
): Contender | null {
  const live = claims.filter((grant) => contains(grant, at));
  const best = (holding: typeof held) =>
    chooseWinner(live.map((grant) => contend(grant, ladder, holding(grant))).filter((one) => one !== null));
  const winner = best(held);
  const isHeldInVain = live.some((grant) => grant.id !== winner?.grant.id && held(grant) !== null);
  return isHeldInVain ? best(() => null) : winner;
}

/** A default keeps the tier with which it began to win for as long as it goes on winning. */
function heldBy(grant: GrantFact, before: Contender | null, isFirst: boolean): GrantFact['held'] {
  if (isFirst) return grant.held;
  if (grant.productId !== null || before?.grant.id !== grant.id) return null;
  return { productId: before.tier.productId, setVersionId: before.setVersionId };
}

function isSame(a: Contender, b: Contender): boolean {
  return (
    a.grant.id === b.grant.id && a.tier.productId === b.tier.productId && a.setVersionId === b.setVersionId
  );
}

/** Cuts time at every start and end of a claim: within a stretch nobody comes or goes. */
function stretches(claims: readonly TimeRange[], from: Instant): readonly TimeRange[] {
  const boundaries = claims
    .flatMap(({ startsAt, endsAt }) => [startsAt, endsAt])
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
