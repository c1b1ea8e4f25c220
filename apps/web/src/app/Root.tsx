import { RouteAnnouncer, UiProvider } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { formatLocale } from '../shared/i18n/languages.ts';
import { useUiTexts } from '../shared/i18n/useUiTexts.ts';
import { type PageTitle, PageTitleContext } from '../shared/page/pageTitle.ts';
import { NavigationProgress } from './NavigationProgress.tsx';
import { RouterLink } from './RouterLink.tsx';

/** Around every page: words, links, the page's title, and where the page was scrolled to. */
export function Root() {
  const { t, i18n } = useTranslation('shared');
  const texts = useUiTexts();
  const { pathname } = useLocation();
  const [shown, setShown] = useState<PageTitle>();
  return (
    <UiProvider link={RouterLink} texts={texts} locale={formatLocale(i18n.language)}>
      <PageTitleContext value={setShown}>
        <RouteAnnouncer
          pathname={pathname}
          pageTitle={shown?.pathname === pathname ? shown.title : undefined}
          siteName={t('brand')}
        />
        <NavigationProgress />
        <Outlet />
        <ScrollRestoration />
      </PageTitleContext>
    </UiProvider>
  );
}
