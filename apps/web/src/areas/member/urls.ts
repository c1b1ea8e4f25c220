import { memberHomeUrl, withQuery } from '../../shared/urls.ts';
import { type SiteFilters, serializeSiteFilters } from './pages/sites/filters.ts';

export const homeUrl = memberHomeUrl;
export const sitesUrl = (filters: SiteFilters = {}) => withQuery('/sites', serializeSiteFilters(filters));
export const newSiteUrl = '/sites/new';
export const chooseSitesUrl = '/sites/choose';
export const openSiteUrl = (siteId: string) => `/sites/${siteId}/open`;
export const accountUrl = '/account';
export const sessionsUrl = '/account/sessions';
/** The question whether to sign out everywhere, open on the page of sessions. */
export const signOutEverywhereUrl = withQuery(sessionsUrl, { ask: 'sign-out-everywhere' });
