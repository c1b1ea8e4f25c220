import type { Instant } from '../instant.ts';
import type { GrantFact, LadderFact, Segment } from './facts.ts';
import { planTimeline } from './planTimeline.ts';

/** What an organization type gives by itself: a ladder's lowest published tier, or a product off the ladders. */
export interface DefaultFact {
  readonly id: string;
  readonly version: bigint;
  readonly ladderId: string | null;
  readonly productId: string | null;
  /** Newest published set version of the product; null for a ladder. */
  readonly setVersionId: string | null;
}

/** A plan that began to win where there was none. */
export interface Initiation {
  readonly ladderId: string;
  readonly productId: string;
  readonly rank: number;
  readonly name: string;
  readonly effectiveAt: Instant;
}

export interface FirstSettlement {
  readonly grants: readonly GrantFact[];
  readonly segments: readonly Segment[];
  readonly initiations: readonly Initiation[];
  /**
   * Defaults that give nothing now, because nothing of theirs is published. One on a ladder begins by itself when
   * something is; a product off the ladders was not granted and takes a backfill.
   */
  readonly idleDefaults: readonly string[];
}

/**
 * The grants and the timeline of a new pool: one default grant for each default of its organization's type.
 * `grantIds` gives an id for each default, in their order.
 */
export function decideFirstSettlement(
  defaults: readonly DefaultFact[],
  ladders: readonly LadderFact[],
  grantIds: readonly string[],
  at: Instant,
): FirstSettlement {
  const grants = defaults.flatMap((fact, index): readonly GrantFact[] => {
    const id = grantIds[index];
    if (id === undefined || (fact.ladderId === null && fact.setVersionId === null)) return [];
    return [defaultGrant(fact, id, at)];
  });
  const segments = planTimeline({ grants, ladders }, at);
  const begun = new Set(segments.map((segment) => segment.grantId));
  return {
    grants,
    segments,
    initiations: segments.flatMap((segment) => initiation(segment, ladders)),
    idleDefaults: defaults.flatMap((fact, index) => (begun.has(grantIds[index] ?? '') ? [] : [fact.id])),
  };
}

function defaultGrant(fact: DefaultFact, id: string, at: Instant): GrantFact {
  return {
    id,
    source: 'default',
    ladderId: fact.ladderId,
    productId: fact.productId,
    quantity: 1,
    setVersionId: fact.setVersionId,
    isPinned: false,
    startsAt: at,
    endsAt: null,
    sourceStartsAt: at,
    sourceRef: fact.id,
    revokedAt: null,
    defaultVersion: fact.version,
  };
}

function initiation(segment: Segment, ladders: readonly LadderFact[]): readonly Initiation[] {
  const { ladderId, rank, productId, startsAt: effectiveAt } = segment;
  if (ladderId === null || rank === null) return [];
  const tier = ladders
    .find((ladder) => ladder.id === ladderId)
    ?.tiers.find((candidate) => candidate.productId === productId);
  return [{ ladderId, productId, rank, name: tier?.name ?? '', effectiveAt }];
}
