import { withQuery } from '../../../../shared/urls.ts';
import { type PersonFilters, serializePersonFilters } from '../../pages/persons/filters.ts';

export const personsUrl = (filters: PersonFilters = {}) =>
  withQuery('/operator/persons', serializePersonFilters(filters));
export const personUrl = (personId: string) => `/operator/persons/${personId}`;
/** Whether an organization is suspended, and what operators noted; `ask` opens the question whether to change it. */
export const organizationStandingUrl = (slug: string, ask?: 'suspend' | 'restore') =>
  withQuery(`/operator/organizations/${slug}/standing`, { ask });
