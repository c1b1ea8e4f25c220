import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignItemState } from '../../../../../../__generated__/graphql.ts';
import { useCsvExport } from '../../../../../../shared/list/useCsvExport.ts';

const exportDocument = graphql(`
  query CampaignItemsExport($after: String, $campaignId: ID!, $itemState: CampaignItemState) {
    campaign(id: $campaignId) {
      id
      items(first: 100, after: $after, filter: { state: $itemState }) {
        nodes {
          id
          state
          message
          doneAt
          organization {
            id
            slug
            name
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What came of each organization of a campaign, of those in one state or of all, as a file. */
export function useItemsExport(campaignId: string, state: CampaignItemState | undefined) {
  const { t } = useTranslation('operator');
  return useCsvExport({
    fileName: 'campaign',
    document: exportDocument,
    variables: { campaignId, itemState: state ?? null },
    connection: (data) => data.campaign?.items,
    columns: [
      { header: t('catalogParts.id'), value: ({ organization }) => organization.id },
      { header: t('campaigns.items.organization'), value: ({ organization }) => organization.name },
      { header: t('product.slug'), value: ({ organization }) => organization.slug },
      { header: t('campaigns.items.state'), value: (item) => t(`campaigns.item.${item.state}`) },
      { header: t('campaigns.items.message'), value: ({ message }) => message },
      { header: t('campaigns.items.doneAt'), value: ({ doneAt }) => doneAt },
    ],
  });
}
