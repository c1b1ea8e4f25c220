import { HomeIcon, type Keys, type UiIcon } from '@member-console/ui';
import type { Place } from '../sections/Place.ts';
import { sections } from '../sections/sections.ts';
import { homeUrl } from '../urls.ts';

/** Where keys and the palette lead: home and every place of every section. */
export interface GoTarget {
  readonly name: Place['name'] | 'nav.home';
  readonly url: string;
  readonly icon?: UiIcon | undefined;
  readonly keys?: Keys | undefined;
}

export const goTargets: readonly GoTarget[] = [
  { name: 'nav.home', url: homeUrl, icon: HomeIcon, keys: 'g h' },
  ...Object.values<readonly Place[]>(sections).flat(),
];
