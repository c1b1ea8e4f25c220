import { EmptyState, LinkButton, NoPermissionState, SiteIcon } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { signedIn } from '../../../../../shared/api/signedIn.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { sitesUrl } from '../../../urls.ts';
import { ChooseSitesForm } from './ChooseSitesForm.tsx';
import { chooseSitesPage } from './ChooseSitesPage.query.ts';

/** While there are more sites than the plan includes: which of them stay writable. */
export function ChooseSitesPage() {
  const { t } = useTranslation('member');
  const organization = signedIn(chooseSitesPage.useAnswer().viewer).defaultOrganization;
  const sites = organization?.entitlements.find(({ resource }) => resource.key === 'fedwiki.sites');
  const limit = sites?.overLimit?.limit;
  return (
    <Page
      title={t('chooseSites.title')}
      description={t('chooseSites.lead')}
      breadcrumbs={[{ label: t('sites.title'), to: sitesUrl() }]}
    >
      {!organization?.viewerCapabilities.includes('SITE_MANAGE') ? (
        <NoPermissionState level={2}>{t('chooseSites.noPermission')}</NoPermissionState>
      ) : limit === undefined || limit === '0' ? (
        <Nothing what={limit === undefined ? 'nothing' : 'noPlace'} />
      ) : (
        <ChooseSitesForm organization={organization} />
      )}
    </Page>
  );
}

function Nothing({ what }: { what: 'nothing' | 'noPlace' }) {
  const { t } = useTranslation('member');
  return (
    <EmptyState
      level={2}
      icon={SiteIcon}
      title={t(`chooseSites.${what}.title`)}
      actions={<LinkButton to={sitesUrl()}>{t('chooseSites.toSites')}</LinkButton>}
    >
      {t(`chooseSites.${what}.message`)}
    </EmptyState>
  );
}
