import type { FragmentType } from '@apollo/client';
import {
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  NoResultState,
  SiteIcon,
  type Sort,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { AllSitesTable_siteFragment, SiteOrder } from '../../../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { SiteStanding } from '../../../../sites/SiteStanding.tsx';
import { organizationUrl, personUrl, siteUrl } from '../../../../urls.ts';

const siteFragment = graphql(`
  fragment AllSitesTable_site on Site {
    id
    title
    host
    storageBytes
    createdAt
    isBehind
    problem
    owner {
      id
      displayName
    }
    organization {
      id
      name
      slug
    }
    ...SiteStanding_site
  }
`);

type Site = AllSitesTable_siteFragment;
type Passed = 'caption' | 'state' | 'search' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface AllSitesTableProps extends Pick<DataTableProps<Site>, Passed> {
  sites: readonly FragmentType<Site>[];
  order: SiteOrder;
  onOrder: (order: SiteOrder) => void;
}

const sorts: Record<SiteOrder, Sort> = {
  NAME: { column: 'site', direction: 'ascending' },
  LARGEST: { column: 'storage', direction: 'descending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  NEWEST: { column: 'created', direction: 'descending' },
};

/** Addresses and sizes go one way only; the date of making both. */
function orderOf({ column, direction }: Sort): SiteOrder {
  if (column === 'site') return 'NAME';
  if (column === 'storage') return 'LARGEST';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Sites, one a row. */
export function AllSitesTable({ sites, order, onOrder, ...table }: AllSitesTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      columns={useColumns()}
      rows={useFragmentList(siteFragment, sites)}
      rowKey={({ id }) => id}
      sort={sorts[order]}
      onSort={(sort) => onOrder(orderOf(sort))}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={SiteIcon} title={t('sites.empty.title')}>
          {t('sites.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Site>[] {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return [
    {
      key: 'site',
      header: t('sites.site'),
      sortable: true,
      cell: ({ id, title, host }) => (
        <Stack gap={1}>
          <TextLink to={siteUrl(id)}>{host}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            {title}
          </Text>
        </Stack>
      ),
    },
    {
      key: 'owner',
      header: t('sites.owner'),
      cell: ({ owner: { id, displayName } }) => <TextLink to={personUrl(id)}>{displayName}</TextLink>,
    },
    {
      key: 'organization',
      header: t('sites.organization'),
      cell: ({ organization: { name, slug } }) => <TextLink to={organizationUrl(slug)}>{name}</TextLink>,
    },
    {
      key: 'state',
      header: t('sites.state'),
      cell: (site) => (
        <Stack gap={1}>
          <SiteStanding site={site} />
          {site.isBehind && site.problem && (
            <Text as="span" size="compact" tone="dimmed">
              {site.problem}
            </Text>
          )}
        </Stack>
      ),
    },
    {
      key: 'storage',
      header: t('sites.storage'),
      sortable: true,
      align: 'end',
      cell: ({ storageBytes }) => (storageBytes === null ? '–' : format.bytes(storageBytes)),
    },
    {
      key: 'created',
      header: t('sites.created'),
      sortable: true,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
}
