import { HistoryIcon } from '@member-console/ui';
import type { Place } from '../Place.ts';
import { auditUrl } from './urls.ts';

export const auditPlaces: readonly Place[] = [
  { name: 'audit.title', url: auditUrl(), icon: HistoryIcon, keys: 'g a' },
];
