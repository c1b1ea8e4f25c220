import { useFragment } from '@apollo/client/react';
import { AppShell, HomeIcon, Skeleton, UserIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useLocation, useMatches } from 'react-router';
import { graphql } from '#graphql';
import { BrandMark } from '../../shared/brand/BrandMark.tsx';
import { useOfflineBanner } from '../../shared/connection/useOfflineBanner.tsx';
import { BreadcrumbsContext } from '../../shared/page/breadcrumbs.ts';
import { type PageHandle, PageOutlet } from '../../shared/page/PageOutlet.tsx';
import { AccountMenu } from '../../shared/session/AccountMenu.tsx';
import { memberHomeUrl } from '../../shared/urls.ts';
import { Finder } from './finder/Finder.tsx';
import { useActsHere } from './finder/useActsHere.ts';
import { PageActsContext } from './finder/usePageActs.ts';
import { useSeeingBanner } from './session/useSeeingBanner.tsx';
import { homeUrl } from './urls.ts';
import { useNavigationSections } from './useNavigationSections.ts';
import { useWayHere } from './useWayHere.ts';

const viewerFragment = graphql(`
  fragment OperatorFrame_viewer on Viewer {
    person {
      id
      displayName
      pictureUrl
    }
    operatorRole
    ...UseMay_viewer
  }
`);

/** Around the operators' pages. */
export function OperatorFrame() {
  const { t } = useTranslation('operator');
  const { pathname } = useLocation();
  const handle = useMatches().at(-1)?.handle as PageHandle | undefined;
  const { data: viewer, complete } = useFragment({
    fragment: viewerFragment,
    fragmentName: 'OperatorFrame_viewer',
    from: { __typename: 'Viewer' },
  });
  const wayHere = useWayHere(pathname);
  const [here, registerActs] = useActsHere();
  const offline = useOfflineBanner();
  const seeing = useSeeingBanner();
  const sections = useNavigationSections(pathname);
  const toMembers = { label: t('nav.member'), to: memberHomeUrl, icon: UserIcon };
  // Who is no operator and types an address of theirs finds the way back, and nothing else.
  const isOutside = complete && viewer.operatorRole === null;
  return (
    <AppShell
      brand={{ name: t('brand'), to: isOutside ? memberHomeUrl : homeUrl, mark: <BrandMark /> }}
      banner={offline ?? seeing}
      width={handle?.width}
      navigation={
        isOutside
          ? [toMembers]
          : [{ label: t('nav.home'), to: homeUrl, icon: HomeIcon, current: pathname === homeUrl }]
      }
      sections={isOutside ? [] : sections}
      finder={isOutside ? undefined : <Finder here={here} />}
      account={
        complete ? (
          <AccountMenu
            person={viewer.person}
            heading={viewer.operatorRole && t(`role.${viewer.operatorRole}`)}
            items={[toMembers]}
          />
        ) : (
          <Skeleton width="8rem" height="2rem" />
        )
      }
    >
      <BreadcrumbsContext value={wayHere}>
        <PageActsContext value={registerActs}>
          <PageOutlet />
        </PageActsContext>
      </BreadcrumbsContext>
    </AppShell>
  );
}
