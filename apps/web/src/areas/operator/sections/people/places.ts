import { OrganizationsIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { organizationsUrl } from './urls.ts';

export const peoplePlaces: readonly Place[] = [
  { name: 'organizations.title', url: organizationsUrl(), icon: OrganizationsIcon, keys: 'g o' },
];
