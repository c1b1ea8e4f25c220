import type { Instant, TimeRange } from '../instant.ts';

/** Where a grant comes from, strongest first: ties on a rank go to the stronger source. */
export const GRANT_SOURCES = ['subscription', 'purchase', 'sponsored', 'manual', 'trial', 'default'] as const;
export type GrantSource = (typeof GRANT_SOURCES)[number];

/** A tier that an add-on needs: at least this rank on this ladder. */
export interface RequirementFact {
  readonly ladderId: string;
  readonly minimumRank: number;
}

/** What a default on a ladder has stood for since it began to win. */
export interface HeldFact {
  readonly productId: string;
  readonly setVersionId: string;
}

/** A claim of a pool on a tier, or on a product off the ladders. */
export interface GrantFact extends TimeRange {
  readonly id: string;
  readonly source: GrantSource;
  readonly ladderId: string | null;
  /** Null for a default on a ladder: it stands for the lowest published tier. */
  readonly productId: string | null;
  readonly quantity: number;
  /** Pinned when the grant was made; null exactly when the product is. */
  readonly setVersionId: string | null;
  /** An operator's forced tier: the newest pinned grant wins whatever its rank. */
  readonly isPinned: boolean;
  /** Made while its subscription was on trial: the trial of its ladder is used up. */
  readonly isTrial: boolean;
  /** When the source says it began; decides ties, never our order of arrival. */
  readonly sourceStartsAt: Instant;
  readonly sourceRef: string;
  /** When the period that is paid for ends; null when nobody says so. */
  readonly sourceEndsAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** The configured default it comes from, and the version of that; null for every other source. */
  readonly defaultGrantId: string | null;
  readonly defaultVersion: bigint | null;
  /** Set for a default that wins now, and only then: it keeps its tier until it stops winning. */
  readonly held: HeldFact | null;
  /** Of an add-on: what must hold for it to count. */
  readonly requires: RequirementFact | null;
}

/** A published tier, or one that is retired but still held. */
export interface TierFact {
  readonly productId: string;
  readonly name: string;
  readonly rank: number;
  readonly isPublished: boolean;
  /** Newest published version of the product's set; null when it has none. */
  readonly setVersionId: string | null;
}

export interface LadderFact {
  readonly id: string;
  readonly version: bigint;
  readonly tiers: readonly TierFact[];
}

/** What one grant gives during a range of time. Ladder segments of one ladder never overlap. */
export interface Segment extends TimeRange {
  readonly grantId: string;
  readonly ladderId: string | null;
  readonly productId: string;
  readonly rank: number | null;
  readonly quantity: number;
  readonly setVersionId: string;
  readonly ladderVersion: bigint | null;
  readonly defaultVersion: bigint | null;
}

/** What an organization type gives by itself: a ladder's lowest published tier, or a product off the ladders. */
export interface DefaultFact {
  readonly id: string;
  readonly version: bigint;
  readonly ladderId: string | null;
  readonly productId: string | null;
  /** Newest published set version of the product; null for a ladder. */
  readonly setVersionId: string | null;
}
