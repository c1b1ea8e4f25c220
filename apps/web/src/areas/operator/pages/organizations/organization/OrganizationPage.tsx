import { Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../shared/api/problem.ts';
import { useMay } from '../../../session/useMay.ts';
import { Attention } from './Attention.tsx';
import { asOf } from './asOf.ts';
import { CurrentPlans } from './CurrentPlans.tsx';
import { OrganizationFrame } from './OrganizationFrame.tsx';
import styles from './OrganizationPage.module.css';
import { organizationPage } from './OrganizationPage.query.ts';
import { OrganizationSummary } from './OrganizationSummary.tsx';
import { OrganizationTimeline } from './OrganizationTimeline.tsx';
import { UsageMeters } from './UsageMeters.tsx';

/** An organization at a glance: what needs somebody, its plans through time, what it uses. */
export function OrganizationPage() {
  const { t } = useTranslation('operator');
  const isNow = asOf(useSearchParams()[0]) === null;
  const { organization } = organizationPage.useAnswer();
  if (!organization) throw new NotThere();
  const { slug, rights } = organization;
  const mayChange = useMay('PLANS_MANAGE');
  return (
    <OrganizationFrame organization={organization} tab="overview">
      <div className={styles.frame}>
        <Stack gap={6}>
          <Section title={t('attention.title')}>
            <Attention
              slug={slug}
              at={rights.at}
              isSuspended={rights.isSuspended}
              plans={rights.plans}
              entitlements={rights.entitlements}
            />
          </Section>
          <Section title={t('organization.timeline')} description={t('organization.timelineLead')}>
            <OrganizationTimeline organization={organization} />
          </Section>
          <Section title={t('organization.plans')}>
            <CurrentPlans plans={rights.plans} slug={slug} mayChange={mayChange && isNow} />
          </Section>
          <Section title={t('organization.tab.usage')}>
            <UsageMeters entitlements={rights.entitlements} />
          </Section>
        </Stack>
        <OrganizationSummary organization={organization} />
      </div>
    </OrganizationFrame>
  );
}
