export { type EntitlementAt, type EntitlementDifference, entitlementDiff } from './entitlementDiff.query.ts';
export { findPlanRecords } from './findPlanRecords.query.ts';
export { type GrantFilter, selectGrantPage } from './grantStore.ts';
export { type OverrideFilter, selectOverridePage } from './overrideStore.ts';
export type { HistoryPage, HistoryPlace } from './page.ts';
export {
  type PlanTimelineView,
  planTimelineOf,
  planTimelinesOf,
  type TimelineStretch,
} from './planTimeline.query.ts';
export { selectPlanRequestPage } from './requestStore.ts';
export {
  selectTransitionPage,
  selectTransitionsAt,
  type TransitionFilter,
  type TransitionPlace,
} from './transitionStore.ts';
export type {
  Doer,
  GrantView,
  OverrideView,
  PlanRequestView,
  RememberedPlan,
  Revocation,
  TransitionCause,
  TransitionView,
} from './views.ts';
