import type { Instant } from '../instant.ts';
import { decideOverLimit, type OverLimitDecision } from '../overLimit/decideOverLimit.ts';
import type { Segment } from '../timeline/facts.ts';
import { planTimeline } from '../timeline/planTimeline.ts';
import { applyChanges, type Changes, NO_CHANGES } from './changes.ts';
import { type Difference, difference, isWritten } from './difference.ts';
import type { SettlementFacts } from './facts.ts';
import { ownTransitions, passedTransitions, type Transition } from './transitions.ts';

/** Everything that one settlement of one pool writes, and the whole timeline it comes from. */
export interface Settlement extends Difference {
  readonly at: Instant;
  readonly changes: Changes;
  /** Every segment from `at` on. */
  readonly timeline: readonly Segment[];
  /** The passed boundaries in order of time, then what happens now. */
  readonly transitions: readonly Transition[];
  readonly overLimit: OverLimitDecision;
  /** Facts after the changes, for whoever explains what they come to. */
  readonly after: SettlementFacts;
}

/** Recomputes the timeline from the claims as they are after the changes, and tells what has to be written. */
export function settle(facts: SettlementFacts, at: Instant, changes: Changes = NO_CHANGES): Settlement {
  const after = applyChanges(facts, changes, at);
  const timeline = planTimeline(after, at);
  return {
    at,
    changes,
    timeline,
    ...difference(facts.stored, timeline, at),
    transitions: [...passedTransitions(facts, at), ...ownTransitions(facts, after, timeline, at)],
    overLimit: decideOverLimit(after, timeline, at),
    after,
  };
}

/**
 * Whether what is written is not what the catalog of today comes to: it was planned against another version, or would
 * come out otherwise. That is settled first, by itself.
 */
export function isStale(facts: SettlementFacts, at: Instant): boolean {
  return !isWritten(facts.stored, planTimeline(facts, at), at);
}
