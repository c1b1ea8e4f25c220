export { archiveSite, restoreSite } from './archiveSite.command.ts';
export { convergeSite, measureSites } from './convergeSite.command.ts';
export { type CreateSiteAnswer, createSite, type SiteNameTaken } from './createSite.command.ts';
export { openSite } from './openSite.command.ts';
export type {
  FarmHealth,
  FarmUnavailable,
  LabelProblem,
  SiteFarm,
  SiteManifest,
  SiteTicket,
} from './ports.ts';
export type { EntitlementDenied, ThawFirst } from './reserveSite.ts';
export { retrySite } from './retrySite.command.ts';
export { excessOf, isFrozen, isStorageFull, type SiteState, stateOf } from './site.ts';
export { type FarmOverview, farmOverview, listSites } from './sites.query.ts';
export { ownerChanged, poolChanged } from './sitesChanged.command.ts';
