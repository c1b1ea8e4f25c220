export { type CatalogDescription, importCatalog } from './importCatalog.command.ts';
export { selectDefaults, selectLadders, selectProducts, selectResource, selectResources } from './store.ts';
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
