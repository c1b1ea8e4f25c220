import { LinkButton, Notice } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { type OrganizationTab, organizationUrl } from '../../../urls.ts';

export interface AsOfBannerProps {
  slug: string;
  tab: OrganizationTab;
  /** The instant that is shown. */
  at: string;
  /** The present by the server's clock. */
  present: string;
}

/** Parts that are not kept for every instant: they are shown as they are now. */
const alwaysPresent: readonly OrganizationTab[] = ['members', 'sites', 'audit'];

/** Says that what one sees is not the present, and leads back to it. */
export function AsOfBanner({ slug, tab, at, present }: AsOfBannerProps) {
  const { t } = useTranslation('operator');
  const format = useFormat();
  const isPast = at < present;
  const words = isPast ? 'past' : 'future';
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t(`organization.asOf.${words}.heading`, { instant: format.dateTime(at) })}
      actions={
        <LinkButton to={organizationUrl(slug, tab)} size="small">
          {t('organization.asOf.back')}
        </LinkButton>
      }
    >
      {t(alwaysPresent.includes(tab) ? 'organization.asOf.notKept' : `organization.asOf.${words}.message`)}
    </Notice>
  );
}
