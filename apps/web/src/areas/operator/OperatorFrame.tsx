import { useFragment } from '@apollo/client/react';
import { AppShell, HomeIcon, type NavigationItem, Skeleton, UserIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches } from 'react-router';
import { graphql } from '#graphql';
import { BrandMark } from '../../shared/brand/BrandMark.tsx';
import { useOfflineBanner } from '../../shared/connection/useOfflineBanner.tsx';
import { type PageHandle, PageOutlet } from '../../shared/page/PageOutlet.tsx';
import { AccountMenu } from '../../shared/session/AccountMenu.tsx';
import { memberHomeUrl } from '../../shared/urls.ts';
import type { Place } from './sections/Place.ts';
import { sections } from './sections/sections.ts';
import { homeUrl } from './urls.ts';

const viewerFragment = graphql(`
  fragment OperatorFrame_viewer on Viewer {
    person {
      id
      displayName
      pictureUrl
    }
    operatorRole
  }
`);

/** Around the operators' pages. */
export function OperatorFrame() {
  const { t } = useTranslation('operator');
  const { pathname } = useLocation();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  const { data: viewer, complete } = useFragment({
    fragment: viewerFragment,
    from: { __typename: 'Viewer' },
  });
  const navigation: NavigationItem[] = [
    { label: t('nav.home'), to: homeUrl, icon: HomeIcon, current: pathname === homeUrl },
    ...Object.values<readonly Place[]>(sections)
      .flat()
      .map(({ name, url, icon }) => ({ label: t(name), to: url, icon, current: pathname.startsWith(url) })),
    { label: t('nav.member'), to: memberHomeUrl, icon: UserIcon },
  ];
  return (
    <AppShell
      brand={{ name: t('brand'), to: homeUrl, mark: <BrandMark /> }}
      banner={useOfflineBanner()}
      width={handle?.width}
      navigation={navigation}
      account={
        complete ? (
          <AccountMenu
            person={viewer.person}
            heading={viewer.operatorRole && t(`role.${viewer.operatorRole}`)}
            items={[{ label: t('nav.member'), to: memberHomeUrl, icon: UserIcon }]}
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
