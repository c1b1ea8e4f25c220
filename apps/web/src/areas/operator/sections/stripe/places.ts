import { AlertIcon, RefreshIcon, UploadIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { billingConcernsUrl, reconciliationsUrl, stripeUrl } from './urls.ts';

export const stripePlaces: readonly Place[] = [
  { name: 'billingConcerns.title', url: billingConcernsUrl(), icon: AlertIcon },
  { name: 'stripeHealth.title', url: stripeUrl, icon: UploadIcon },
  { name: 'reconciliations.title', url: reconciliationsUrl(), icon: RefreshIcon },
];
