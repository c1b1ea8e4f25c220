import type { FragmentType } from '@apollo/client';
import { DateTime, DescriptionList } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignFacts_campaignFragment } from '../../../../../../__generated__/graphql.ts';
import { useFragmentData } from '../../../../../../shared/api/useFragmentData.ts';

const campaignFragment = graphql(`
  fragment CampaignFacts_campaign on Campaign {
    id
    reason
    createdAt
    finishedAt
    cancelledAt
    startedBy {
      id
      displayName
    }
  }
`);

/** Who started a campaign, why, and when. */
export function CampaignFacts({ campaign }: { campaign: FragmentType<CampaignFacts_campaignFragment> }) {
  const { t } = useTranslation('operator');
  const { startedBy, reason, createdAt, finishedAt, cancelledAt } = useFragmentData(
    campaignFragment,
    campaign,
  );
  return (
    <DescriptionList
      items={[
        {
          term: t('campaigns.facts.startedBy'),
          value: startedBy?.displayName ?? t('campaigns.facts.system'),
        },
        ...(reason === null ? [] : [{ term: t('campaigns.facts.reason'), value: reason }]),
        { term: t('campaigns.facts.started'), value: <DateTime value={createdAt} /> },
        ...(finishedAt === null
          ? []
          : [{ term: t('campaigns.facts.finished'), value: <DateTime value={finishedAt} /> }]),
        ...(cancelledAt === null
          ? []
          : [{ term: t('campaigns.facts.cancelledAt'), value: <DateTime value={cancelledAt} /> }]),
      ]}
    />
  );
}
