import { NoPermissionState, Stack } from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signedIn } from '../../../../../shared/api/signedIn.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { WithAside } from '../../../../../shared/page/WithAside.tsx';
import { Denial, type DenialFacts } from '../../../sites/Denial.tsx';
import { SiteAllowance } from '../../../sites/SiteAllowance.tsx';
import { sitesUrl } from '../../../urls.ts';
import { NewSiteForm } from './NewSiteForm.tsx';
import { newSitePage } from './NewSitePage.query.ts';

/** Makes a wiki site; says kindly when the plan has no place for it. */
export function NewSitePage() {
  const { t } = useTranslation('member');
  const organization = signedIn(newSitePage.useAnswer().viewer).defaultOrganization;
  const [denial, setDenial] = useState<DenialFacts | null>(null);
  const mayCreate = organization?.viewerCapabilities.includes('SITE_CREATE');
  return (
    <Page
      title={t('newSite.title')}
      description={t('newSite.lead')}
      breadcrumbs={[{ label: t('sites.title'), to: sitesUrl() }]}
    >
      {organization && mayCreate ? (
        <WithAside aside={<SiteAllowance organization={organization} />}>
          <Stack gap={5}>
            {denial && <Denial denied={denial} onDismiss={() => setDenial(null)} />}
            <NewSiteForm organization={organization} onDenied={setDenial} />
          </Stack>
        </WithAside>
      ) : (
        <NoPermissionState level={2}>{t('newSite.noPermission')}</NoPermissionState>
      )}
    </Page>
  );
}
