import type { Instant } from '../instant.ts';

/** What happens to what no longer fits a plan. */
export type OverLimitPolicy = 'block' | 'grace' | 'freeze' | 'choose';

/** A resource whose use is made of things that can be frozen, and how long their owner has to choose. */
export interface GuardedResourceFact {
  readonly resourceId: string;
  readonly policy: OverLimitPolicy;
  /** Milliseconds. */
  readonly grace: number;
}

/** A thing that takes up one of a limit: a site. */
export interface ItemFact {
  readonly id: string;
  readonly resourceId: string;
  readonly countedSince: Instant;
  /** The member's order of what to keep, the first first; null when never chosen. */
  readonly keptAs: number | null;
  readonly isFrozen: boolean;
}

/** A case that is open: more is in use than the plan allows. */
export interface OverLimitCaseFact {
  readonly id: string;
  readonly resourceId: string;
  readonly openedAt: Instant;
  readonly deadline: Instant;
}

export interface OverLimitFacts {
  readonly guarded: readonly GuardedResourceFact[];
  readonly items: readonly ItemFact[];
  readonly openCases: readonly OverLimitCaseFact[];
}
