export { createEntitlementSet } from './createEntitlementSet.command.ts';
export { draftSetVersion, type RuleInput } from './draftSetVersion.command.ts';
export { findEntitlementSet } from './findEntitlementSet.query.ts';
export { listEntitlementSets } from './listEntitlementSets.query.ts';
export { misfitOf } from './misfitOf.ts';
export { publishSetVersion } from './publishSetVersion.command.ts';
export { type ResourceUse, selectResourceUses } from './resourceUseStore.ts';
export {
  type EntitlementSetView,
  type SetVersionView,
  selectLaddersOfSet,
  selectSets,
  selectSetVersions,
} from './setStore.ts';
