import { Columns, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { NotThere } from '../../../../../../../shared/api/problem.ts';
import { Page } from '../../../../../../../shared/page/Page.tsx';
import { useLookAgain } from '../../../../../acts/useLookAgain.ts';
import { AuditTimeline } from '../../../../../audit/AuditTimeline.tsx';
import { SiteStanding } from '../../../../../sites/SiteStanding.tsx';
import { auditUrl } from '../../../../../urls.ts';
import { SiteActs } from './SiteActs.tsx';
import { SiteFacts } from './SiteFacts.tsx';
import { sitePage } from './SitePage.query.ts';
import { SiteReasons } from './SiteReasons.tsx';

/** One wiki site: whose it is, what it holds, why nobody may write, what the farm makes of it, and what was done to it. */
export function SitePage() {
  const { t } = useTranslation('operator');
  const { node } = sitePage.useAnswer();
  const site = node?.__typename === 'Site' ? node : null;
  useLookAgain(sitePage, site?.isBehind ?? false);
  if (!site) throw new NotThere();
  return (
    <Page title={site.title} status={<SiteStanding site={site} />} actions={<SiteActs site={site} />}>
      <Stack gap={6}>
        <Columns minimum="wide">
          <SiteFacts site={site} />
          <SiteReasons site={site} />
        </Columns>
        <Section title={t('site.history')}>
          <AuditTimeline entries={site.auditEntries?.nodes ?? []} allUrl={auditUrl({ subject: site.id })} />
        </Section>
      </Stack>
    </Page>
  );
}
