export {
  decideReservation,
  type OfferFact,
  type ReservationDecision,
} from './entitlements/decideReservation.ts';
export {
  type ClaimFact,
  type Contribution,
  type ContributionState,
  type EffectiveEntitlement,
  type EntitlementFacts,
  mergeEntitlements,
  type ProvisionFact,
} from './entitlements/mergeEntitlements.ts';
export type { EntitlementValue, ResourceFact } from './entitlements/value.ts';
export type { Instant, TimeRange } from './instant.ts';
export {
  type DefaultFact,
  decideFirstSettlement,
  type FirstSettlement,
} from './timeline/decideFirstSettlement.ts';
export {
  GRANT_SOURCES,
  type GrantFact,
  type GrantSource,
  type LadderFact,
  type Segment,
  type TierFact,
} from './timeline/facts.ts';
export { planTimeline } from './timeline/planTimeline.ts';
