import { withQuery } from '../../../../shared/urls.ts';
import { type SitesFilters, serializeSitesFilters } from '../../pages/integrations/fedwiki/sites/filters.ts';

export const fedWikiUrl = '/operator/integrations/fedwiki';
export const allSitesUrl = (filters: SitesFilters = {}) =>
  withQuery(`${fedWikiUrl}/sites`, serializeSitesFilters(filters));
/** One wiki site; `ask` opens the question whether to do something about it. */
export const siteUrl = (siteId: string, ask?: 'retry' | 'archive' | 'restore' | 'keep') =>
  withQuery(`${fedWikiUrl}/sites/${siteId}`, { ask });
