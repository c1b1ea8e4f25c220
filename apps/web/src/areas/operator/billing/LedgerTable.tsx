import {
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  NoResultState,
  type Sort,
  Stack,
  Text,
  TextLink,
} from '@member-console/ui';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organizationBillingUrl } from '../urls.ts';

/** What stands around the rows of a list of money. */
export type LedgerTools = Pick<
  DataTableProps<never>,
  'caption' | 'state' | 'search' | 'actions' | 'filters' | 'filtered' | 'onClearFilters' | 'paging'
>;

/** What each list of money takes besides its rows. */
export interface LedgerListProps<Order extends string> extends LedgerTools {
  order?: Order | undefined;
  /** Absent, its headers do not sort. */
  onOrder?: ((order: Order) => void) | undefined;
  /** On the page of an organization it goes without saying whose it is. */
  ofOne?: boolean;
}

export interface LedgerTableProps<Row extends { id: string }, Order extends string>
  extends LedgerListProps<Order | 'NEWEST'> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** Which header stands for which order. One that stands for a single order goes that way only. */
  sorts: Readonly<Record<Order | 'NEWEST', Sort>>;
  empty: { icon: ComponentProps<typeof EmptyState>['icon']; title: string; message: string };
}

/** The order of everything that is listed by its age. */
export const ageSorts = {
  NEWEST: { column: 'created', direction: 'descending' },
  OLDEST: { column: 'created', direction: 'ascending' },
} as const satisfies Record<string, Sort>;

/** A list of money, one a row. */
export function LedgerTable<Row extends { id: string }, Order extends string>({
  rows,
  columns,
  sorts,
  order = 'NEWEST',
  onOrder,
  ofOne = false,
  empty,
  ...tools
}: LedgerTableProps<Row, Order>) {
  const orders = Object.entries(sorts) as [Order | 'NEWEST', Sort][];
  function ask(sort: Sort) {
    const ofColumn = orders.filter(([, { column }]) => column === sort.column);
    const asked = ofColumn.find(([, { direction }]) => direction === sort.direction) ?? ofColumn[0];
    if (asked !== undefined) onOrder?.(asked[0]);
  }
  const isSortable = ({ key }: Column<Row>) =>
    onOrder !== undefined && orders.some(([, { column }]) => column === key);
  return (
    <DataTable
      {...tools}
      columns={columns
        .filter(({ key }) => !(ofOne && key === 'organization'))
        .map((column) => ({ ...column, sortable: isSortable(column) }))}
      rows={rows}
      rowKey={({ id }) => id}
      sort={onOrder && sorts[order]}
      onSort={onOrder && ask}
      noResult={<NoResultState level={2} onClear={tools.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={empty.icon} title={empty.title}>
          {empty.message}
        </EmptyState>
      }
    />
  );
}

/** Columns that most lists of money have. */
export function useLedgerColumns() {
  const { t } = useTranslation('operator');
  return {
    organization: {
      key: 'organization',
      header: t('ledger.organization'),
      cell: ({ organization: { name, slug } }: { organization: { name: string; slug: string } }) => (
        <TextLink to={organizationBillingUrl(slug)}>{name}</TextLink>
      ),
    },
    created: {
      key: 'created',
      header: t('ledger.created'),
      cell: ({ createdAt }: { createdAt: string }) => <DateTime value={createdAt} />,
    },
  };
}

/** A state, and what there is to say about it. */
export function StatusCell({ badge, children }: { badge: ReactNode; children?: ReactNode }) {
  return (
    <Stack gap={1}>
      <div>{badge}</div>
      {Boolean(children) && (
        <Text as="span" size="compact" tone="dimmed">
          {children}
        </Text>
      )}
    </Stack>
  );
}
