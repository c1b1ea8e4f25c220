export { type Access, accessOf, type BillingTerms } from './billing/access.ts';
export { afterWish, type PurchaseWish } from './billing/afterWish.ts';
export { boughtBy } from './billing/boughtBy.ts';
export { type CustomerClaims, claimsOf, type StripeClaim } from './billing/claimsOf.ts';
export {
  CONCERN_KINDS,
  type ConcernKind,
  INTENT_CONCERN,
  LINK_CONCERN,
  MONEY_CONCERNS,
  SNAPSHOT_CONCERNS,
  type SnapshotConcern,
} from './billing/concerns.ts';
export { concernsOf } from './billing/concernsOf.ts';
export {
  type Difference,
  type DifferenceClass,
  differencesOf,
  isMadeGood,
  type SubscriptionView,
} from './billing/differencesOf.ts';
export {
  type CustomerFact,
  type PhaseFact,
  type PricedItem,
  type PurchaseFact,
  SUBSCRIPTION_STATUSES,
  type SubscribedItem,
  type SubscriptionFact,
  type SubscriptionStatus,
} from './billing/facts.ts';
export { isShown } from './billing/isShown.ts';
export { type OfferedRight, type Offers, offersOf, type PriceFact } from './billing/offers.ts';
export { type Way, wayTo } from './billing/wayTo.ts';
export type { ChangeWish, Wish } from './billing/wish.ts';
export type { ClaimFact, ProvisionFact, RuleBook } from './entitlements/claims.ts';
export {
  decideReservation,
  type OfferFact,
  type ReservationDecision,
} from './entitlements/decideReservation.ts';
export {
  type Contribution,
  type ContributionRule,
  type ContributionState,
  type EffectiveEntitlement,
  type EntitlementFacts,
  mergeEntitlements,
} from './entitlements/mergeEntitlements.ts';
export type { OverrideFact } from './entitlements/override.ts';
export { type EntitlementValue, isMore, nothingOf, plus, type ResourceFact } from './entitlements/value.ts';
export type { Instant, TimeRange } from './instant.ts';
export { inOrderOfKeeping, type OverLimitCase, type OverLimitDecision } from './overLimit/decideOverLimit.ts';
export type { GuardedResourceFact, ItemFact, OverLimitCaseFact, OverLimitPolicy } from './overLimit/facts.ts';
export type { Changes } from './settlement/changes.ts';
export { type Decision, decide } from './settlement/decide.ts';
export type { Continuation } from './settlement/difference.ts';
export { entitlementsOn } from './settlement/entitlementsOn.ts';
export type { ProductFact, SettlementFacts, StoredSegment } from './settlement/facts.ts';
export type { PlanRefusal } from './settlement/refusal.ts';
export { type ClaimRequest, type MadeChanges, madeBy, type PlanRequest } from './settlement/request.ts';
export { isStale, type Settlement } from './settlement/settle.ts';
export type { PlanFact, Transition, TransitionKind } from './settlement/transitions.ts';
export {
  type DefaultFact,
  GRANT_SOURCES,
  type GrantFact,
  type GrantSource,
  type HeldFact,
  type LadderFact,
  type RequirementFact,
  type Segment,
  type TierFact,
} from './timeline/facts.ts';
export { planTimeline } from './timeline/planTimeline.ts';
