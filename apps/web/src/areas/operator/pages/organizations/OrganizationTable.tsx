import type { FragmentType } from '@apollo/client';
import {
  type Column,
  ColumnChoice,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  NoResultState,
  OrganizationsIcon,
  Row,
  type Sort,
  Stack,
  StatusBadge,
  shownColumns,
  Text,
  TextLink,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type {
  OrganizationOrder,
  OrganizationTable_organizationFragment,
} from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { usePartTexts } from '../../sections/parts/usePartTexts.ts';
import { organizationUrl } from '../../urls.ts';

const organizationFragment = graphql(`
  fragment OrganizationTable_organization on Organization {
    id
    slug
    name
    isSuspended
    createdAt
    type {
      key
      name
    }
    isOverLimit
    plans {
      ladder {
        id
      }
      product {
        id
        name
      }
    }
  }
`);

type Organization = OrganizationTable_organizationFragment;
type Passed =
  | 'caption'
  | 'state'
  | 'search'
  | 'filters'
  | 'actions'
  | 'filtered'
  | 'onClearFilters'
  | 'paging';

export interface OrganizationTableProps extends Pick<DataTableProps<Organization>, Passed> {
  organizations: readonly FragmentType<Organization>[];
  /** The order of the rows; without it the table cannot be sorted. */
  order?: OrganizationOrder | undefined;
  onOrder?: ((order: OrganizationOrder) => void) | undefined;
  /** Keys of the columns that are shown; without them the usual ones. */
  chosenColumns?: readonly string[] | undefined;
  /** Undefined: the usual ones. Without it the columns cannot be chosen. */
  onColumns?: ((keys: readonly string[] | undefined) => void) | undefined;
}

const usualColumns: readonly string[] = ['type', 'plan', 'state', 'created'];

const sorts: Record<OrganizationOrder, Sort> = {
  NAME: { column: 'name', direction: 'ascending' },
  OLDEST: { column: 'created', direction: 'ascending' },
  NEWEST: { column: 'created', direction: 'descending' },
};

/** Names go one way only; the date of making both. */
function orderOf({ column, direction }: Sort): OrganizationOrder {
  if (column === 'name') return 'NAME';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Organizations, one a row. */
export function OrganizationTable({
  organizations,
  order,
  onOrder,
  chosenColumns,
  onColumns,
  actions,
  ...table
}: OrganizationTableProps) {
  const parts = usePartTexts();
  const columns = useColumns();
  const { t } = useTranslation('operator');
  const rows = useFragmentList(organizationFragment, organizations);
  return (
    <DataTable
      {...table}
      columns={shownColumns(columns, chosenColumns ?? usualColumns)}
      actions={
        onColumns ? (
          <>
            {actions}
            <ColumnChoice
              columns={columns}
              chosen={chosenColumns ?? usualColumns}
              onChoose={onColumns}
              onReset={() => onColumns(undefined)}
              texts={parts.columnChoice}
            />
          </>
        ) : (
          actions
        )
      }
      rows={rows}
      rowKey={({ id }) => id}
      sort={order && sorts[order]}
      onSort={onOrder && ((sort) => onOrder(orderOf(sort)))}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={OrganizationsIcon} title={t('organizations.empty.title')}>
          {t('organizations.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Organization>[] {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('organizations.column.name'),
      sortable: true,
      cell: ({ name, slug }) => (
        <Stack gap={1}>
          <TextLink to={organizationUrl(slug)}>{name}</TextLink>
          <Text as="span" size="compact" tone="dimmed">
            {slug}
          </Text>
        </Stack>
      ),
    },
    { key: 'type', header: t('organizations.column.type'), cell: ({ type }) => type.name },
    {
      key: 'plan',
      header: t('organizations.column.plan'),
      cell: ({ plans }) =>
        plans.length > 0 ? format.list(plans.map(({ product }) => product.name)) : t('organizations.noPlan'),
    },
    {
      key: 'state',
      header: t('organizations.column.state'),
      cell: ({ isSuspended, isOverLimit }) => (
        <Row gap={1}>
          {isSuspended ? (
            <StatusBadge tone="danger">{t('organizations.suspended')}</StatusBadge>
          ) : (
            <StatusBadge tone="success">{t('organizations.active')}</StatusBadge>
          )}
          {isOverLimit && <StatusBadge tone="warning">{t('organizations.overLimit')}</StatusBadge>}
        </Row>
      ),
    },
    {
      key: 'created',
      header: t('organizations.column.created'),
      sortable: true,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
}
