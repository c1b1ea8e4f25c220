import { RouteAnnouncer, UiProvider } from '@member-console/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import { useFormatLocale } from '../shared/i18n/useFormatLocale.ts';
import { useUiTexts } from '../shared/i18n/useUiTexts.ts';
import { type PageTitle, PageTitleContext } from '../shared/page/pageTitle.ts';
import { NavigationProgress } from './NavigationProgress.tsx';
import { RouterLink } from './RouterLink.tsx';

/** Around every page: words, links, the page's title, and where the page was scrolled to. */
export function Root() {
  const { t, i18n } = useTranslation('shared');
  const texts = useUiTexts();
  const { pathname } = useLocation();
  const locale = useFormatLocale();
  const [shown, setShown] = useState<PageTitle>();
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  return (
    <UiProvider link={RouterLink} texts={texts} locale={locale}>
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
