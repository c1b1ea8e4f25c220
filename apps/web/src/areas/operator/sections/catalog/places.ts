import { CampaignIcon, LadderIcon, TypeIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { campaignsUrl, laddersUrl, typesUrl } from './urls.ts';

export const catalogPlaces: readonly Place[] = [
  { name: 'ladders.title', url: laddersUrl(), icon: LadderIcon },
  { name: 'types.title', url: typesUrl(), icon: TypeIcon },
  { name: 'campaigns.title', url: campaignsUrl(), icon: CampaignIcon },
];
