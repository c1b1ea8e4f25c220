import { SiteIcon, StorageIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { allSitesUrl, fedWikiUrl } from './urls.ts';

export const integrationsPlaces: readonly Place[] = [
  { name: 'fedwiki.title', url: fedWikiUrl, icon: StorageIcon, keys: 'g f' },
  { name: 'sites.title', url: allSitesUrl(), icon: SiteIcon, keys: 'g s' },
];
