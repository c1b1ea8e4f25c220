export {
  type ContributionView,
  type CurrentPlan,
  type EffectiveEntitlementView,
  type OrganizationOverview,
  type OverviewSelection,
  organizationOverviews,
  systemOverview,
} from './organizationOverview.query.ts';
export { provisionPerson } from './provisionPerson.command.ts';
export { RESERVE, type Reservation, reservationValues, reserving } from './reserve.ts';
export { selectAnswer } from './store.ts';
