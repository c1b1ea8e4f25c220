import type { GrantFact, LadderFact } from '@member-console/core';

/** A second opinion on who wins, instant by instant, written without any of core's code. */
export interface NaiveWinner {
  readonly grantId: string;
  readonly productId: string;
  readonly rank: number;
  readonly setVersionId: string;
}

const STRENGTH: Readonly<Record<GrantFact['source'], number>> = {
  subscription: 6,
  purchase: 5,
  sponsored: 4,
  manual: 3,
  trial: 2,
  default: 1,
};

/** Filters the grants that are live at an instant, sorts them by the rule, and takes the first. */
export function naiveWinner(
  grants: readonly GrantFact[],
  ladder: LadderFact,
  at: number,
): NaiveWinner | null {
  const standing = grants
    .filter((grant) => grant.ladderId === ladder.id && isLive(grant, at))
    .flatMap((grant) => {
      const tier = tierOf(grant, ladder);
      const setVersionId = grant.setVersionId ?? tier?.setVersionId;
      return tier && setVersionId
        ? [{ grant, rank: tier.rank, productId: tier.productId, setVersionId }]
        : [];
    });
  const pinned = standing.filter(({ grant }) => grant.isPinned);
  const field = pinned.length > 0 ? pinned : standing;
  const newest = pinned.length > 0 ? Math.max(...pinned.map(({ grant }) => grant.startsAt)) : null;
  const [first] = field
    .filter(({ grant }) => newest === null || grant.startsAt === newest)
    .toSorted(
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

/** Whether a grant counts at an instant: begun, not ended, not revoked. */
export function isLive({ startsAt, endsAt, revokedAt }: GrantFact, at: number): boolean {
  return startsAt <= at && at < (endsAt ?? Infinity) && at < (revokedAt ?? Infinity);
}

function tierOf(grant: GrantFact, ladder: LadderFact) {
  const offered = ladder.tiers.filter((tier) => tier.isPublished && tier.setVersionId !== null);
  return grant.productId === null
    ? offered.toSorted((a, b) => a.rank - b.rank)[0]
    : ladder.tiers.find((tier) => tier.productId === grant.productId);
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
