import { SettingsIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { designUrl } from './urls.ts';

export const systemPlaces: readonly Place[] = [{ name: 'design.title', url: designUrl, icon: SettingsIcon }];
