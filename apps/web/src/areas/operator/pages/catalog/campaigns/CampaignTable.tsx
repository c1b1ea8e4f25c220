import type { FragmentType } from '@apollo/client';
import {
  CampaignIcon,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignTable_campaignFragment } from '../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../shared/format/useFormat.ts';
import { campaignUrl } from '../../../urls.ts';
import { CampaignBadge } from './CampaignBadge.tsx';
import { useCampaignWords } from './useCampaignWords.ts';

const campaignFragment = graphql(`
  fragment CampaignTable_campaign on Campaign {
    id
    kind
    state
    createdAt
    counts {
      pending
      changed
      unchanged
      failed
    }
    ...CampaignWords_campaign @unmask
  }
`);

type Campaign = CampaignTable_campaignFragment;

export interface CampaignTableProps extends Pick<DataTableProps<Campaign>, 'state' | 'paging'> {
  campaigns: readonly FragmentType<Campaign>[];
}

/** Campaigns, one a row. */
export function CampaignTable({ campaigns, ...table }: CampaignTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      caption={t('campaigns.title')}
      columns={useColumns()}
      rows={useFragmentList(campaignFragment, campaigns)}
      rowKey={({ id }) => id}
      empty={
        <EmptyState level={2} icon={CampaignIcon} title={t('campaigns.empty.title')}>
          {t('campaigns.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Campaign>[] {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
  const aboutOf = useCampaignWords();
  return [
    {
      key: 'what',
      header: t('campaigns.column.what'),
      cell: (campaign) => (
        <Stack gap={1}>
          <TextLink to={campaignUrl(campaign.id)}>{t(`campaigns.kind.${campaign.kind}`)}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            {aboutOf(campaign)}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'state',
      header: t('campaigns.column.state'),
      cell: ({ state }) => <CampaignBadge state={state} />,
    },
    {
      key: 'progress',
      header: t('campaigns.column.progress'),
      align: 'end',
      cell: ({ counts: { pending, changed, unchanged, failed } }) => (
        <Stack gap={1}>
          <span>
            {t('campaigns.ofAll', {
              done: number(changed + unchanged),
              count: pending + changed + unchanged + failed,
            })}
          </span>
          {failed > 0 && (
            <Text as="span" size="compact" tone="danger">
              {t('campaigns.failed', { count: failed })}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'started',
      header: t('campaigns.column.started'),
      cell: ({ createdAt }) => <DateTime value={createdAt} />,
    },
  ];
}
