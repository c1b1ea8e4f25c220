import { Columns, Section, Stack, StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { EntitlementList } from '../../../../../shared/entitlements/EntitlementList.tsx';
import { Page } from '../../../../../shared/page/Page.tsx';
import { OrganizationMembers } from './OrganizationMembers.tsx';
import { organizationPage } from './OrganizationPage.query.ts';
import { OrganizationPlans } from './OrganizationPlans.tsx';
import { OrganizationSites } from './OrganizationSites.tsx';
import { OrganizationSummary } from './OrganizationSummary.tsx';

/** Everything about one organization: plan, entitlements with reasons, sites, members. */
export function OrganizationPage() {
  const { t } = useTranslation('operator');
  const { organization } = organizationPage.useAnswer();
  if (!organization) throw new NotThere();
  return (
    <Page
      title={organization.name}
      status={
        organization.isSuspended && <StatusBadge tone="danger">{t('organizations.suspended')}</StatusBadge>
      }
    >
      <Stack gap={6}>
        <Columns minimum="wide">
          <OrganizationSummary organization={organization} />
          <OrganizationPlans organization={organization} />
        </Columns>
        <Section title={t('organization.entitlements')} description={t('organization.entitlementsLead')}>
          <EntitlementList organization={organization} />
        </Section>
        <Section title={t('organization.sites')}>
          <OrganizationSites sites={organization.sites.nodes} pageInfo={organization.sites.pageInfo} />
        </Section>
        <Section title={t('organization.members')}>
          <OrganizationMembers
            memberships={organization.memberships.nodes}
            pageInfo={organization.memberships.pageInfo}
          />
        </Section>
      </Stack>
    </Page>
  );
}
