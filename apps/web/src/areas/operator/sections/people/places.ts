import { OrganizationsIcon, UsersIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { organizationsUrl, personsUrl } from './urls.ts';

export const peoplePlaces: readonly Place[] = [
  { name: 'organizations.title', url: organizationsUrl(), icon: OrganizationsIcon, keys: 'g o' },
  { name: 'persons.title', url: personsUrl(), icon: UsersIcon, keys: 'g p' },
];
