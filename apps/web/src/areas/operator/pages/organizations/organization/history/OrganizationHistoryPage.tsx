import { Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { useMay } from '../../../../session/useMay.ts';
import { asOf } from '../asOf.ts';
import { OrganizationFrame } from '../OrganizationFrame.tsx';
import { organizationHistoryPage } from './OrganizationHistoryPage.query.ts';
import { RequestTable } from './RequestTable.tsx';
import { TransitionList } from './TransitionList.tsx';

/** How the plans of the organization changed, and every request that changed anything; each can be taken back here. */
export function OrganizationHistoryPage() {
  const { t } = useTranslation('operator');
  const isNow = asOf(useSearchParams()[0]) === null;
  const { organization } = organizationHistoryPage.useAnswer();
  if (!organization) throw new NotThere();
  const mayChange = useMay('PLANS_MANAGE');
  const { slug, transitions, planRequests } = organization;
  return (
    <OrganizationFrame organization={organization} tab="history">
      <Stack gap={6}>
        <Section title={t('history.transitions.title')} description={t('history.transitions.lead')}>
          <TransitionList transitions={transitions.nodes} pageInfo={transitions.pageInfo} />
        </Section>
        {isNow && (
          <Section title={t('history.requests.title')} description={t('history.requests.lead')}>
            <RequestTable
              requests={planRequests.nodes}
              pageInfo={planRequests.pageInfo}
              slug={slug}
              mayChange={mayChange}
            />
          </Section>
        )}
      </Stack>
    </OrganizationFrame>
  );
}
