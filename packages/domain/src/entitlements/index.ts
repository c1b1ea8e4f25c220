export * from './campaigns/index.ts';
export { OVER_LIMIT_ENDING, PLAN_HELD, TRIAL_ENDING } from './endingSoon.ts';
export type { ContributionView, EffectiveEntitlementView, OverLimitView } from './explain.ts';
export { forgetRequests } from './forgetRequests.command.ts';
export * from './history/index.ts';
export * from './holders/index.ts';
export { narrowByRights, type RightsFilter } from './narrowByRights.ts';
export {
  type CurrentPlan,
  type OrganizationOverview,
  type OverviewSelection,
  organizationOverviews,
  type PlanStretch,
  type SuspensionView,
  systemOverview,
} from './organizationOverview.query.ts';
export { type Choice, type ChooseAnswer, chooseWhatStays } from './overLimit/chooseWhatStays.command.ts';
export { changePlan, type PlanChangeAnswer } from './planChange/changePlan.command.ts';
export type { PlanChange, PlanChangeBy, SourceByHand } from './planChange/planChange.ts';
export {
  type PlanPreview,
  type PlanPreviewAnswer,
  previewPlanChange,
} from './planChange/previewPlanChange.query.ts';
export {
  previewTierOrder,
  type TierMove,
  type TierOrderPreview,
} from './planChange/previewTierOrder.query.ts';
export { type PlanOption, type PlanOutcome, type PlanStanding, planOptionsOf } from './planOptions.ts';
export { type PoolVersion, poolVersion } from './poolVersion.query.ts';
export { provisionPerson } from './provisionPerson.command.ts';
export { RESERVE, type Reservation, reservationValues, SETTLE_EXCESS } from './reserve.ts';
export type { EntitlementChange, ExpectedExcess, Outcome } from './settlement/outcomeOf.ts';
export {
  type BillableFacts,
  loadBillable,
  previewSnapshot,
} from './settlement/previewSnapshot.ts';
export { settleDue } from './settlement/settleDue.command.ts';
export {
  type Checkpoint,
  type Settled,
  type SettlementRefusal,
  type SettlementRooms,
  settleByItself,
} from './settlement/settlePool.ts';
export {
  type SnapshotOrder,
  type SnapshotSettled,
  type SnapshotSuperseded,
  settleSnapshot,
} from './settlement/settleSnapshot.ts';
export { underPool } from './settlement/underPool.ts';
export { selectAnswer } from './store.ts';
export * from './suspension/index.ts';
