import {
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  LinkButton,
  Row,
  StatusBadge,
  TextLink,
  type Tone,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { CampaignItemState, ItemTable_itemFragment } from '../../../../../../__generated__/graphql.ts';
import { CsvExportButton } from '../../../../../../shared/list/CsvExportButton.tsx';
import { campaignUrl, organizationUrl } from '../../../../urls.ts';
import { type CampaignFilters, itemStates } from './filters.ts';
import { useItemsExport } from './useItemsExport.ts';

graphql(`
  fragment ItemTable_item on CampaignItem {
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
`);

type Item = ItemTable_itemFragment;

const tones: Record<CampaignItemState, Tone> = {
  PENDING: 'neutral',
  CHANGED: 'success',
  UNCHANGED: 'info',
  FAILED: 'danger',
};

export interface ItemTableProps extends Pick<DataTableProps<Item>, 'paging' | 'onClearFilters'> {
  items: readonly Item[];
  campaignId: string;
  filters: CampaignFilters;
  isLoading: boolean;
}

/** What came of each organization of a campaign, and why not where it failed. */
export function ItemTable({ items, campaignId, filters, isLoading, ...table }: ItemTableProps) {
  const { t } = useTranslation('operator');
  const csv = useItemsExport(campaignId, filters.state);
  return (
    <DataTable
      {...table}
      caption={t('campaigns.items.title')}
      columns={useColumns()}
      rows={items}
      rowKey={({ id }) => id}
      state={isLoading ? 'loading' : 'ready'}
      actions={
        <>
          <nav aria-label={t('campaigns.items.filter')}>
            <Row gap={1}>
              {[undefined, ...itemStates].map((state) => (
                <LinkButton
                  key={state ?? ''}
                  to={campaignUrl(campaignId, { state })}
                  size="small"
                  variant={state === filters.state ? 'secondary' : 'quiet'}
                  aria-current={state === filters.state ? 'page' : undefined}
                >
                  {state ? t(`campaigns.item.${state}`) : t('campaigns.items.all')}
                </LinkButton>
              ))}
            </Row>
          </nav>
          <CsvExportButton {...csv} />
        </>
      }
      filtered={filters.state !== undefined}
      empty={<EmptyState level={3} title={t('campaigns.items.none')} />}
    />
  );
}

function useColumns(): Column<Item>[] {
  const { t } = useTranslation('operator');
  return [
    {
      key: 'organization',
      header: t('campaigns.items.organization'),
      cell: ({ organization: { name, slug } }) => <TextLink to={organizationUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'state',
      header: t('campaigns.items.state'),
      cell: ({ state }) => <StatusBadge tone={tones[state]}>{t(`campaigns.item.${state}`)}</StatusBadge>,
    },
    { key: 'message', header: t('campaigns.items.message'), cell: ({ message }) => message ?? '–' },
    {
      key: 'doneAt',
      header: t('campaigns.items.doneAt'),
      cell: ({ doneAt }) => (doneAt === null ? '–' : <DateTime value={doneAt} />),
    },
  ];
}
