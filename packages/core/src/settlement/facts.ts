import type { RuleBook } from '../entitlements/claims.ts';
import type { OverrideFact } from '../entitlements/override.ts';
import type { ResourceFact } from '../entitlements/value.ts';
import type { Instant } from '../instant.ts';
import type { OverLimitFacts } from '../overLimit/facts.ts';
import type { RequirementFact, Segment } from '../timeline/facts.ts';
import type { PoolFacts } from '../timeline/planTimeline.ts';

/** A segment as it was written, with the id of its row. */
export interface StoredSegment extends Segment {
  readonly id: string;
}

/** A product off the ladders, as far as granting it goes. A plan is one by being a tier. */
export interface ProductFact {
  readonly productId: string;
  readonly name: string;
  readonly kind: 'plan' | 'addon' | 'usage' | 'one_time' | null;
  readonly lifecycle: 'draft' | 'published' | 'retired';
  readonly setVersionId: string | null;
  readonly requires: RequirementFact | null;
}

/** Everything that a settlement of one pool is a function of. */
export interface SettlementFacts extends PoolFacts, OverLimitFacts {
  /** The instant of the last settlement; null before the first. */
  readonly settledAt: Instant | null;
  /** What was planned so far: every segment that ends after `settledAt`, or at it, or never. */
  readonly stored: readonly StoredSegment[];
  /** Products that the request names. */
  readonly products: readonly ProductFact[];
  /** Ladders on which the pool has had a trial, ever. */
  readonly triedLadders: readonly string[];
  /** Resources that the rules speak of. */
  readonly resources: readonly ResourceFact[];
  readonly rules: RuleBook;
  /** Overrides that count now or later. */
  readonly overrides: readonly OverrideFact[];
}
