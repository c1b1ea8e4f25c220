import type { FragmentType } from '@apollo/client';
import { ArchiveIcon, LockIcon, Row, StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { SiteStanding_siteFragment, SiteState } from '../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../shared/api/useFragmentData.ts';

const siteFragment = graphql(`
  fragment SiteStanding_site on Site {
    id
    state
    readOnlyReason
    isBehind
  }
`);

const tones: Record<SiteState, Tone> = {
  PENDING: 'info',
  ACTIVE: 'success',
  FROZEN: 'warning',
  ARCHIVED: 'neutral',
};
const icons: Partial<Record<SiteState, typeof LockIcon>> = { FROZEN: LockIcon, ARCHIVED: ArchiveIcon };

/** A site's state, why nobody may write where that is not the state itself, and whether the farm is still to follow. */
export function SiteStanding({ site }: { site: FragmentType<SiteStanding_siteFragment> }) {
  const { t } = useTranslation('operator');
  const { state, readOnlyReason, isBehind } = useFragmentData(siteFragment, site);
  return (
    <Row gap={1}>
      <StatusBadge tone={tones[state]} icon={icons[state]}>
        {t(`sites.states.${state}`)}
      </StatusBadge>
      {readOnlyReason !== null && readOnlyReason !== state && (
        <StatusBadge tone="warning" icon={LockIcon}>
          {t(`sites.readOnly.${readOnlyReason}`)}
        </StatusBadge>
      )}
      {isBehind && state !== 'PENDING' && <StatusBadge tone="info">{t('sites.behind')}</StatusBadge>}
    </Row>
  );
}
