export { CAPABILITIES, type Capability } from './capability.ts';
export { listOrganizations, listOwnOrganizations } from './listOrganizations.query.ts';
export type { Narrowing, OrganizationPageRequest, Place } from './listStore.ts';
export type { OrganizationFilter } from './narrowings.ts';
export * from './notes/index.ts';
export { mayGovern } from './policy.ts';
export { distinctSlug, slugFrom } from './slug.ts';
export { insertPersonalOrganization, type OrganizationSummary } from './store.ts';
