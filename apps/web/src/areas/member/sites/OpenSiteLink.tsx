import type { FragmentType } from '@apollo/client';
import { ExternalLinkIcon, LinkButton, VisuallyHidden } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { OpenSiteLink_siteFragment } from '../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../shared/api/useFragmentData.ts';
import { viewingOfTab } from '../../../shared/session/viewing.ts';
import { openSiteUrl } from '../urls.ts';

const siteFragment = graphql(`
  fragment OpenSiteLink_site on Site {
    id
    title
    url
    state
  }
`);

/**
 * Opens a site in a tab of its own, signed in. A link, so that no browser takes it for a pop-up and the site
 * gets no hold on this page; the tab asks for its key when it is there.
 * Whoever looks with somebody's eyes gets no key, and sees the site as everybody does.
 */
export function OpenSiteLink({ site }: { site: FragmentType<OpenSiteLink_siteFragment> }) {
  const { t } = useTranslation('member');
  const data = useFragmentData(siteFragment, site);
  if (data.state !== 'ACTIVE' && data.state !== 'FROZEN') return null;
  return (
    <LinkButton
      to={viewingOfTab() === null ? openSiteUrl(data.id) : data.url}
      newTab
      size="small"
      icon={ExternalLinkIcon}
    >
      {t('sites.open')} <VisuallyHidden>{data.title}</VisuallyHidden>
    </LinkButton>
  );
}
