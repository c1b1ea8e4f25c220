import { Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { UsageMeters } from '../UsageMeters.tsx';
import { organizationUsagePage } from './OrganizationUsagePage.query.ts';
import { OverLimitCases } from './OverLimitCases.tsx';

/** What the organization uses of what it may use, and what becomes of what is too much. */
export function OrganizationUsagePage() {
  const { t } = useTranslation('operator');
  const { organization } = organizationUsagePage.useAnswer();
  if (!organization) throw new NotThere();
  const { entitlements } = organization.rights;
  return (
    <OrganizationFrame organization={organization} tab="usage">
      <Stack gap={6}>
        <UsageMeters entitlements={entitlements} />
        <Section title={t('usage.over.title')} description={t('usage.over.lead')}>
          <OverLimitCases entitlements={entitlements} />
        </Section>
      </Stack>
    </OrganizationFrame>
  );
}
