import { ClockIcon, ColumnsIcon, MailIcon, SettingsIcon, ShieldIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { designUrl, jobsUrl, mailUrl, operatorsUrl, settingsUrl } from './urls.ts';

export const systemPlaces: readonly Place[] = [
  { name: 'jobs.title', url: jobsUrl(), icon: ClockIcon, keys: 'g j' },
  { name: 'mail.title', url: mailUrl(), icon: MailIcon, keys: 'g m' },
  { name: 'operators.title', url: operatorsUrl(), icon: ShieldIcon },
  { name: 'settings.title', url: settingsUrl, icon: SettingsIcon },
  { name: 'design.title', url: designUrl, icon: ColumnsIcon },
];
