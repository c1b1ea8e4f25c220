import { Card, Section, Stack } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import { NotThere } from '../../../../../../shared/api/problem.ts';
import { paging } from '../../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../../shared/page/Page.tsx';
import { useLookAgain } from '../../../../acts/useLookAgain.ts';
import { AuditTimeline } from '../../../../audit/AuditTimeline.tsx';
import { useMay } from '../../../../session/useMay.ts';
import { auditUrl, campaignUrl } from '../../../../urls.ts';
import { CampaignBadge } from '../CampaignBadge.tsx';
import { useCampaignWords } from '../useCampaignWords.ts';
import { CampaignFacts } from './CampaignFacts.tsx';
import { campaignPage } from './CampaignPage.query.ts';
import { CampaignProgress } from './CampaignProgress.tsx';
import { CancelCampaign } from './CancelCampaign.tsx';
import { type CampaignFilters, parseCampaignFilters } from './filters.ts';
import { ItemTable } from './ItemTable.tsx';

/** One campaign: how far it is, what can be done about it, and what came of each organization. */
export function CampaignPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const mayChange = useMay('CATALOG_MANAGE');
  const { ask, ...filters } = parseCampaignFilters(useSearchParams()[0]);
  const aboutOf = useCampaignWords();
  const { campaign } = campaignPage.useAnswer();
  useLookAgain(campaignPage, campaign?.state === 'RUNNING');
  if (!campaign) throw new NotThere();
  const { id, state, items } = campaign;
  const show = (next: CampaignFilters) => void navigate(campaignUrl(id, next), { preventScrollReset: true });
  return (
    <Page
      title={t(`campaigns.kind.${campaign.kind}`)}
      description={aboutOf(campaign) || undefined}
      status={<CampaignBadge state={state} />}
    >
      <Stack gap={6}>
        <Card>
          <CampaignProgress campaign={campaign} mayChange={mayChange} filters={filters} />
        </Card>
        <Section title={t('campaigns.items.title')}>
          <ItemTable
            items={items.nodes}
            campaignId={id}
            filters={filters}
            isLoading={isLoading}
            onClearFilters={() => show({})}
            paging={paging(items.pageInfo, (place) => show({ state: filters.state, ...place }))}
          />
        </Section>
        <Card level={2} title={t('campaigns.facts.title')}>
          <CampaignFacts campaign={campaign} />
        </Card>
        <Section title={t('acts.history')}>
          <AuditTimeline entries={campaign.auditEntries?.nodes ?? []} allUrl={auditUrl({ subject: id })} />
        </Section>
      </Stack>
      {mayChange && ask === 'cancel' && <CancelCampaign campaign={campaign} onClose={() => show(filters)} />}
    </Page>
  );
}
