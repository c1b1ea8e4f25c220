import { useTranslation } from 'react-i18next';
import { useNavigate, useNavigation } from 'react-router';
import { paging } from '../../../../../shared/list/keyset.ts';
import { Page } from '../../../../../shared/page/Page.tsx';
import { campaignsUrl } from '../../../urls.ts';
import { campaignsPage } from './CampaignsPage.query.ts';
import { CampaignTable } from './CampaignTable.tsx';

/** Every campaign, the newest first. */
export function CampaignsPage() {
  const { t } = useTranslation('operator');
  const navigate = useNavigate();
  const isLoading = useNavigation().state === 'loading';
  const { campaigns } = campaignsPage.useAnswer();
  return (
    <Page title={t('campaigns.title')} description={t('campaigns.lead')}>
      <CampaignTable
        campaigns={campaigns?.nodes ?? []}
        state={isLoading ? 'loading' : 'ready'}
        paging={
          campaigns ? paging(campaigns.pageInfo, (place) => void navigate(campaignsUrl(place))) : undefined
        }
      />
    </Page>
  );
}
