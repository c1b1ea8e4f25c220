import type { FragmentType } from '@apollo/client';
import { ArchiveIcon, LockIcon, StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteBadges_siteFragment, SiteState } from '../../__generated__/graphql.ts';
import { useFragmentData } from '../api/useFragmentData.ts';

const siteFragment = graphql(`
  fragment SiteBadges_site on Site {
    id
    state
    readOnlyReason
  }
`);

const tones: Record<SiteState, Tone> = {
  PENDING: 'info',
  ACTIVE: 'success',
  FROZEN: 'warning',
  ARCHIVED: 'neutral',
};
const icons: Partial<Record<SiteState, typeof LockIcon>> = { FROZEN: LockIcon, ARCHIVED: ArchiveIcon };

/** A site's state, and why it cannot be changed where that is not the state itself. */
export function SiteBadges({ site }: { site: FragmentType<SiteBadges_siteFragment> }) {
  const { t } = useTranslation('shared');
  const data = useFragmentData(siteFragment, site);
  const { state, readOnlyReason } = data;
  return (
    <>
      <StatusBadge tone={tones[state]} icon={icons[state]}>
        {t(`site.state.${state}`)}
      </StatusBadge>
      {readOnlyReason !== null && readOnlyReason !== state && (
        <StatusBadge tone="warning" icon={LockIcon}>
          {t(`site.readOnly.${readOnlyReason}`)}
        </StatusBadge>
      )}
    </>
  );
}
