import {
  CampaignIcon,
  EntitlementSetIcon,
  LadderIcon,
  ProductIcon,
  ResourceIcon,
  TypeIcon,
} from '@member-console/ui';
import type { Place } from '../Place.ts';
import { campaignsUrl, laddersUrl, productsUrl, resourcesUrl, setsUrl, typesUrl } from './urls.ts';

export const catalogPlaces: readonly Place[] = [
  { name: 'ladders.title', url: laddersUrl(), icon: LadderIcon, keys: 'g l' },
  { name: 'products.title', url: productsUrl(), icon: ProductIcon },
  { name: 'sets.title', url: setsUrl, icon: EntitlementSetIcon },
  { name: 'resources.title', url: resourcesUrl, icon: ResourceIcon },
  { name: 'types.title', url: typesUrl(), icon: TypeIcon, keys: 'g t' },
  { name: 'campaigns.title', url: campaignsUrl(), icon: CampaignIcon, keys: 'g c' },
];
