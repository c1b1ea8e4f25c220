import type { Breadcrumb } from '@member-console/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from './sections/placeOf.ts';
import { homeUrl } from './urls.ts';

/** Breadcrumbs by address: Home › place of the section. What lies between that and the page, the page says. */
export function useWayHere(pathname: string): readonly Breadcrumb[] {
  const { t } = useTranslation('operator');
  return useMemo(() => {
    if (pathname === homeUrl) return [];
    const home = { label: t('nav.home'), to: homeUrl };
    const place = placeOf(pathname);
    return place && place.url !== pathname ? [home, { label: t(place.name), to: place.url }] : [home];
  }, [t, pathname]);
}
