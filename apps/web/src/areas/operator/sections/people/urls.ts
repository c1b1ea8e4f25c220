import { withQuery } from '../../../../shared/urls.ts';
import { type OrganizationFilters, serializeOrganizationFilters } from '../../pages/organizations/filters.ts';

export const organizationsUrl = (filters: OrganizationFilters = {}) =>
  withQuery('/operator/organizations', serializeOrganizationFilters(filters));
export * from './organizationUrls.ts';
export * from './personUrls.ts';
