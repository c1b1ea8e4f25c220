export { type ChangeOptions, type Changing, changeCatalog } from './changeCatalog.ts';
export { type CatalogMove, type CatalogWrite, catalogMoved } from './changeStore.ts';
export { checkReason } from './checks.ts';
export * from './defaults/index.ts';
export { type CatalogDescription, importCatalog } from './importCatalog.command.ts';
export * from './ladders/index.ts';
export { authoriseCatalogReading } from './policy.ts';
export * from './prices/index.ts';
export * from './products/index.ts';
export type * from './refusals.ts';
export * from './resources/index.ts';
export * from './sets/index.ts';
export { NEWEST_VERSION, selectLadders, selectProducts, selectResource, selectResources } from './store.ts';
export { type StripeThing, WANTED_IN_STRIPE } from './stripeOut.ts';
export * from './types/index.ts';
export * from './undo/index.ts';
export {
  type EntitlementValue,
  type LadderSummary,
  type LadderView,
  type OfferedProduct,
  type ProductView,
  RESOURCE_JSON,
  type ResourceView,
  RULE_JSON,
  type RuleJson,
  type RuleView,
  ruleValue,
} from './views.ts';
