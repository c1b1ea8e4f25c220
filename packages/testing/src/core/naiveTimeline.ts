import type { GrantFact, HeldFact, LadderFact } from '@member-console/core';

/** A second opinion on who wins, instant by instant, written without any of core's code. */
export interface NaiveWinner {
  readonly grantId: string;
  readonly productId: string;
  readonly rank: number;
  readonly setVersionId: string;
}

/** What defaults have stood for since they began to win: grant → tier. */
type NaiveHeld = ReadonlyMap<string, HeldFact>;

const STRENGTH: Readonly<Record<GrantFact['source'], number>> = {
  subscription: 6,
  purchase: 5,
  sponsored: 4,
  manual: 3,
  trial: 2,
  default: 1,
};

/** Filters the grants that are live at an instant, sorts them by the rule, and takes the first. */
function naiveWinner(
  grants: readonly GrantFact[],
  ladder: LadderFact,
  at: number,
  held: NaiveHeld,
): NaiveWinner | null {
  const standing = grants
    .filter((grant) => grant.ladderId === ladder.id && isLive(grant, at))
    .flatMap((grant) => {
      const kept = grant.productId === null ? held.get(grant.id) : undefined;
      const tier = tierOf(grant.productId ?? kept?.productId ?? null, ladder);
      const setVersionId = grant.setVersionId ?? kept?.setVersionId ?? tier?.setVersionId;
      return tier && setVersionId
        ? [{ grant, rank: tier.rank, productId: tier.productId, setVersionId }]
        : [];
    });
  const pinned = standing.filter(({ grant }) => grant.isPinned);
  const newest = Math.max(...pinned.map(({ grant }) => grant.sourceStartsAt));
  const field = pinned.length > 0 ? pinned.filter(({ grant }) => grant.sourceStartsAt === newest) : standing;
  const [first] = field.toSorted(
    (a, b) =>
      b.rank - a.rank ||
      STRENGTH[b.grant.source] - STRENGTH[a.grant.source] ||
      a.grant.sourceStartsAt - b.grant.sourceStartsAt ||
      byText(a.grant.sourceRef, b.grant.sourceRef) ||
      byText(a.grant.id, b.grant.id),
  );
  if (first === undefined) return null;
  const { grant, productId, rank, setVersionId } = first;
  return { grantId: grant.id, productId, rank, setVersionId };
}

/**
 * Who wins at each whole instant from `from` until before `until`. A default keeps what it stood for at the instant
 * before, as long as it goes on winning with that; at the first instant, what its grant says that it holds.
 */
export function naiveWinners(
  grants: readonly GrantFact[],
  ladder: LadderFact,
  from: number,
  until: number,
): readonly (NaiveWinner | null)[] {
  const held = new Map(grants.flatMap((grant) => (grant.held ? [[grant.id, grant.held]] : [])));
  const winners: (NaiveWinner | null)[] = [];
  for (let at = from; at < until; at += 1) {
    const winner = naiveNext(grants, ladder, at, held);
    held.clear();
    if (winner !== null) held.set(winner.grantId, winner);
    winners.push(winner);
  }
  return winners;
}

/** Who wins an instant after others have won: a holder that loses holds nothing any more, and is asked again. */
export function naiveNext(
  grants: readonly GrantFact[],
  ladder: LadderFact,
  at: number,
  held: NaiveHeld,
): NaiveWinner | null {
  const winner = naiveWinner(grants, ladder, at, held);
  return winner !== null && held.has(winner.grantId) ? winner : naiveWinner(grants, ladder, at, new Map());
}

/** Whether a grant off the ladders gives at an instant, knowing who wins each ladder then. */
export function naivelyGives(
  grant: GrantFact,
  at: number,
  winnerOf: (ladderId: string) => NaiveWinner | null,
): boolean {
  if (grant.ladderId !== null || !isLive(grant, at)) return false;
  if (grant.requires === null) return true;
  const winner = winnerOf(grant.requires.ladderId);
  return winner !== null && winner.rank >= grant.requires.minimumRank;
}

/** Whether a grant counts at an instant: begun, not ended, not revoked. */
export function isLive({ startsAt, endsAt, revokedAt }: GrantFact, at: number): boolean {
  return startsAt <= at && at < (endsAt ?? Infinity) && at < (revokedAt ?? Infinity);
}

function tierOf(productId: string | null, ladder: LadderFact) {
  const offered = ladder.tiers.filter((tier) => tier.isPublished && tier.setVersionId !== null);
  return productId === null
    ? offered.toSorted((a, b) => a.rank - b.rank)[0]
    : ladder.tiers.find((tier) => tier.productId === productId);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
