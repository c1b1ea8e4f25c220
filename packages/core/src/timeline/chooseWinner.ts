import { GRANT_SOURCES, type GrantFact, type LadderFact, type TierFact } from './facts.ts';

/** A grant together with the tier it stands for and the set version that counts. */
export interface Contender {
  readonly grant: GrantFact;
  readonly tier: TierFact;
  readonly setVersionId: string;
}

/** The tier a grant stands for on a ladder; null when it stands for none (a default on a ladder with nothing published). */
export function contend(grant: GrantFact, ladder: LadderFact): Contender | null {
  const tier =
    grant.productId === null
      ? lowestPublishedTier(ladder)
      : (ladder.tiers.find(({ productId }) => productId === grant.productId) ?? null);
  const setVersionId = grant.setVersionId ?? tier?.setVersionId ?? null;
  return tier === null || setVersionId === null ? null : { grant, tier, setVersionId };
}

/** Where a ladder begins: its lowest published tier with something to give, or null. */
export function lowestPublishedTier(ladder: LadderFact): TierFact | null {
  return ladder.tiers
    .filter((tier) => tier.isPublished && tier.setVersionId !== null)
    .reduce<TierFact | null>((lowest, tier) => (lowest && lowest.rank < tier.rank ? lowest : tier), null);
}

/**
 * Who wins among the live contenders of one ladder: the newest pinned grant; else the highest rank, then the
 * stronger source, then the earlier start in the source, then the source's id.
 */
export function chooseWinner(contenders: readonly Contender[]): Contender | null {
  return contenders.reduce<Contender | null>(
    (best, contender) => (best === null || beats(contender, best) ? contender : best),
    null,
  );
}

function beats(a: Contender, b: Contender): boolean {
  if (a.grant.isPinned !== b.grant.isPinned) return a.grant.isPinned;
  if (a.grant.isPinned && a.grant.startsAt !== b.grant.startsAt) return a.grant.startsAt > b.grant.startsAt;
  if (a.tier.rank !== b.tier.rank) return a.tier.rank > b.tier.rank;
  const strength = GRANT_SOURCES.indexOf(a.grant.source) - GRANT_SOURCES.indexOf(b.grant.source);
  if (strength !== 0) return strength < 0;
  if (a.grant.sourceStartsAt !== b.grant.sourceStartsAt)
    return a.grant.sourceStartsAt < b.grant.sourceStartsAt;
  if (a.grant.sourceRef !== b.grant.sourceRef) return a.grant.sourceRef < b.grant.sourceRef;
  return a.grant.id < b.grant.id;
}
