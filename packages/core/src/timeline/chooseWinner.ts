import { GRANT_SOURCES, type GrantFact, type HeldFact, type LadderFact, type TierFact } from './facts.ts';

/** A grant together with the tier it stands for and the set version that counts. */
export interface Contender {
  readonly grant: GrantFact;
  readonly tier: TierFact;
  readonly setVersionId: string;
}

/**
 * The tier a grant stands for on a ladder; null when it stands for none (a default on a ladder with nothing
 * published). `held` is what a default has stood for since it began to win.
 */
export function contend(grant: GrantFact, ladder: LadderFact, held: HeldFact | null): Contender | null {
  const productId = grant.productId ?? held?.productId ?? null;
  const tier =
    productId === null
      ? lowestPublishedTier(ladder)
      : (ladder.tiers.find((candidate) => candidate.productId === productId) ?? null);
  const setVersionId =
    grant.setVersionId ??
    (grant.productId === null ? held?.setVersionId : null) ??
    tier?.setVersionId ??
    null;
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
  // The pin that was set last, by its source: a copy of an older pin is no newer for being copied.
  if (a.grant.isPinned && a.grant.sourceStartsAt !== b.grant.sourceStartsAt)
    return a.grant.sourceStartsAt > b.grant.sourceStartsAt;
  if (a.tier.rank !== b.tier.rank) return a.tier.rank > b.tier.rank;
  const strength = GRANT_SOURCES.indexOf(a.grant.source) - GRANT_SOURCES.indexOf(b.grant.source);
  if (strength !== 0) return strength < 0;
  if (a.grant.sourceStartsAt !== b.grant.sourceStartsAt)
    return a.grant.sourceStartsAt < b.grant.sourceStartsAt;
  if (a.grant.sourceRef !== b.grant.sourceRef) return a.grant.sourceRef < b.grant.sourceRef;
  return a.grant.id < b.grant.id;
}
