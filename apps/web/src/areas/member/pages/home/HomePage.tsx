import { EmptyState, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { signedIn } from '../../../../shared/api/signedIn.ts';
import { EntitlementList } from '../../../../shared/entitlements/EntitlementList.tsx';
import { Page } from '../../../../shared/page/Page.tsx';
import { SiteExcess } from '../../sites/SiteExcess.tsx';
import { CurrentPlans } from './CurrentPlans.tsx';
import { homePage } from './HomePage.query.ts';
import { SiteSummary } from './SiteSummary.tsx';

/** A person's plan, what it includes and why, and their sites. */
export function HomePage() {
  const { t } = useTranslation('member');
  const { person, defaultOrganization: organization } = signedIn(homePage.useAnswer().viewer);
  return (
    <Page title={t('home.title', { name: person.displayName })} tabTitle={t('home.tabTitle')}>
      {organization ? (
        <Stack gap={6}>
          <CurrentPlans organization={organization} />
          <SiteExcess organization={organization} />
          <SiteSummary organization={organization} />
          <Section title={t('home.includedTitle')} description={t('home.includedLead')}>
            <EntitlementList organization={organization} />
          </Section>
        </Stack>
      ) : (
        <EmptyState level={2} title={t('home.noOrganization.title')}>
          {t('home.noOrganization.message')}
        </EmptyState>
      )}
    </Page>
  );
}
