export { CAPABILITIES, type Capability } from './capability.ts';
export { listOrganizations, listOwnOrganizations } from './listOrganizations.query.ts';
export * from './notes/index.ts';
export { mayGovern } from './policy.ts';
export { distinctSlug, slugFrom } from './slug.ts';
export {
  insertPersonalOrganization,
  type OrganizationPageRequest,
  type OrganizationSummary,
  type Place,
} from './store.ts';
