import type { NavigationSection } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { Place } from './sections/Place.ts';
import { placeOf } from './sections/placeOf.ts';
import { sections } from './sections/sections.ts';

/** The sections that have a page, each under its heading; where one is stands out. */
export function useNavigationSections(pathname: string): readonly NavigationSection[] {
  const { t } = useTranslation('operator');
  const here = placeOf(pathname);
  return (Object.entries(sections) as [keyof typeof sections, readonly Place[]][])
    .filter(([, places]) => places.length > 0)
    .map(([key, places]) => ({
      heading: t(`section.${key}`),
      items: places.map(({ name, url, icon }) => ({
        label: t(name),
        to: url,
        icon,
        current: url === here?.url,
      })),
    }));
}
