import { useFragment } from '@apollo/client/react';
import {
  AppShell,
  BillingIcon,
  HomeIcon,
  LadderIcon,
  type NavigationItem,
  ShieldIcon,
  SiteIcon,
  Skeleton,
  UserIcon,
} from '@member-console/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches } from 'react-router';
import { graphql } from '#graphql';
import { BrandMark } from '../../shared/brand/BrandMark.tsx';
import { useOfflineBanner } from '../../shared/connection/useOfflineBanner.tsx';
import { isLanguage, languageOf, rememberedLanguage } from '../../shared/i18n/languages.ts';
import { useLiveOrganization } from '../../shared/live/useLiveOrganization.ts';
import { type PageHandle, PageOutlet } from '../../shared/page/PageOutlet.tsx';
import { AccountMenu } from '../../shared/session/AccountMenu.tsx';
import { billingUrl, operatorHomeUrl, plansUrl } from '../../shared/urls.ts';
import { accountUrl, homeUrl, sessionsUrl, sitesUrl } from './urls.ts';
import { ViewingBanner } from './ViewingBanner.tsx';

const viewerFragment = graphql(`
  fragment MemberFrame_viewer on Viewer {
    person {
      id
      displayName
      pictureUrl
      email
      locale
    }
    operatorRole
    ...ViewingBanner_viewer
  }
`);

/** Around the pages of a signed-in person. What it shows of them came with the page's own answer. */
export function MemberFrame() {
  const { t } = useTranslation('member');
  const { pathname } = useLocation();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  const { data: viewer, complete } = useFragment({
    fragment: viewerFragment,
    fragmentName: 'MemberFrame_viewer',
    from: { __typename: 'Viewer' },
  });
  useLiveOrganization();
  const offline = useOfflineBanner();
  useLanguageOf(complete ? viewer.person.locale : undefined);

  const navigation: NavigationItem[] = [
    { label: t('nav.home'), to: homeUrl, icon: HomeIcon },
    { label: t('nav.sites'), to: sitesUrl(), icon: SiteIcon },
    { label: t('nav.plans'), to: plansUrl, icon: LadderIcon },
    { label: t('nav.account'), to: accountUrl, icon: UserIcon },
  ];
  if (complete && viewer.operatorRole) {
    navigation.push({ label: t('nav.operator'), to: operatorHomeUrl, icon: ShieldIcon });
  }
  return (
    <AppShell
      brand={{ name: t('brand', { ns: 'shared' }), to: homeUrl, mark: <BrandMark /> }}
      banner={
        <>
          <ViewingBanner />
          {offline}
        </>
      }
      width={handle?.width}
      navigation={navigation.map((item) => ({
        ...item,
        current: pathname === item.to || pathname.startsWith(`${item.to}/`),
      }))}
      account={
        complete ? (
          <AccountMenu
            person={viewer.person}
            heading={viewer.person.email}
            items={[
              { label: t('nav.account'), to: accountUrl, icon: UserIcon },
              { label: t('nav.billing'), to: billingUrl, icon: BillingIcon },
              { label: t('nav.sessions'), to: sessionsUrl, icon: ShieldIcon },
            ]}
          />
        ) : (
          <Skeleton width="8rem" height="2rem" />
        )
      }
    >
      <PageOutlet />
    </AppShell>
  );
}

/** Speaks the person's language, unless another was chosen in this browser. */
function useLanguageOf(locale: Parameters<typeof languageOf>[0] | undefined): void {
  const { i18n } = useTranslation();
  useEffect(() => {
    // The pseudo-locale of development is no choice of anybody's, and stays.
    if (locale === undefined || rememberedLanguage() !== null || !isLanguage(i18n.language)) return;
    if (languageOf(locale) !== i18n.language) void i18n.changeLanguage(languageOf(locale));
  }, [i18n, locale]);
}
