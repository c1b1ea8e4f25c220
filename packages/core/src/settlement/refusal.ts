import type { Instant } from '../instant.ts';

/** An expected no to a request about plans, as a value. */
export type PlanRefusal =
  /** Draft or retired products are not given to anybody anew. */
  | {
      readonly kind: 'productNotOffered';
      readonly productId: string;
      readonly lifecycle: 'draft' | 'retired';
    }
  /** The product is published without anything to give. */
  | { readonly kind: 'productGivesNothing'; readonly productId: string }
  | { readonly kind: 'notATier'; readonly ladderId: string; readonly productId: string }
  /** A plan is granted on one of its ladders. */
  | { readonly kind: 'planNeedsALadder'; readonly productId: string }
  | {
      readonly kind: 'alreadyEnded';
      readonly what: 'grant' | 'override';
      readonly id: string;
      readonly endedAt: Instant;
    }
  /** What a subscription pays for is cancelled there, or a plan is forced above it. */
  | { readonly kind: 'heldBySubscription'; readonly grantId: string }
  /** The organization type gives it: it would return at once. */
  | { readonly kind: 'givenByDefault'; readonly grantId: string }
  | { readonly kind: 'notForced'; readonly grantId: string }
  | {
      readonly kind: 'trialBelowCurrentPlan';
      readonly ladderId: string;
      readonly rank: number;
      readonly currentRank: number;
    }
  | { readonly kind: 'trialUsed'; readonly ladderId: string }
  | { readonly kind: 'instantInThePast'; readonly field: 'startsAt' | 'endsAt'; readonly at: Instant }
  | { readonly kind: 'endsBeforeItStarts' }
  | { readonly kind: 'notAnExtension'; readonly grantId: string; readonly endsAt: Instant | null }
  | { readonly kind: 'notScheduled'; readonly grantId: string; readonly startedAt: Instant }
  | { readonly kind: 'alreadyOnThatTier'; readonly ladderId: string; readonly productId: string }
  | { readonly kind: 'valueOfAnotherKind'; readonly resourceId: string }
  /** The policy of the resource lets nobody give up what is in use. */
  | {
      readonly kind: 'wouldExceedLimit';
      readonly resourceId: string;
      readonly limit: bigint;
      readonly used: bigint;
    }
  /** There is nothing left of it that could be taken back. */
  | { readonly kind: 'nothingToUndo' };
