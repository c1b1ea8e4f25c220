import type { FragmentType } from '@apollo/client';
import {
  Avatar,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  NoResultState,
  Row,
  type Sort,
  StatusBadge,
  TextLink,
  UsersIcon,
} from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { PersonOrder, PersonTable_personFragment } from '../../../../__generated__/graphql.ts';
import { useFragmentList } from '../../../../shared/api/useFragmentData.ts';
import { useFormat } from '../../../../shared/format/useFormat.ts';
import { personUrl } from '../../urls.ts';

const personFragment = graphql(`
  fragment PersonTable_person on Person {
    id
    displayName
    pictureUrl
    email
    operatorRole
    organizationCount
    createdAt
  }
`);

type Person = PersonTable_personFragment;
type Passed = 'caption' | 'state' | 'search' | 'actions' | 'filtered' | 'onClearFilters' | 'paging';

export interface PersonTableProps extends Pick<DataTableProps<Person>, Passed> {
  persons: readonly FragmentType<Person>[];
  order: PersonOrder;
  onOrder: (order: PersonOrder) => void;
}

const sorts: Record<PersonOrder, Sort> = {
  NAME: { column: 'name', direction: 'ascending' },
  OLDEST: { column: 'since', direction: 'ascending' },
  NEWEST: { column: 'since', direction: 'descending' },
};

/** Names go one way only; the date of the first sign-in both. */
function orderOf({ column, direction }: Sort): PersonOrder {
  if (column === 'name') return 'NAME';
  return direction === 'ascending' ? 'OLDEST' : 'NEWEST';
}

/** Persons, one a row. */
export function PersonTable({ persons, order, onOrder, ...table }: PersonTableProps) {
  const { t } = useTranslation('operator');
  return (
    <DataTable
      {...table}
      columns={useColumns()}
      rows={useFragmentList(personFragment, persons)}
      rowKey={({ id }) => id}
      sort={sorts[order]}
      onSort={(sort) => onOrder(orderOf(sort))}
      noResult={<NoResultState level={2} onClear={table.onClearFilters} />}
      empty={
        <EmptyState level={2} icon={UsersIcon} title={t('persons.empty.title')}>
          {t('persons.empty.message')}
        </EmptyState>
      }
    />
  );
}

function useColumns(): Column<Person>[] {
  const { t } = useTranslation('operator');
  const format = useFormat();
  return [
    {
      key: 'name',
      header: t('persons.column.name'),
      sortable: true,
      cell: ({ id, displayName, pictureUrl }) => (
        <Row gap={2}>
          <Avatar name={displayName} src={pictureUrl} />
          <TextLink to={personUrl(id)}>{displayName}</TextLink>
        </Row>
      ),
    },
    { key: 'email', header: t('persons.column.email'), cell: ({ email }) => email },
    {
      key: 'organizations',
      header: t('persons.column.organizations'),
      align: 'end',
      cell: ({ organizationCount }) => format.number(organizationCount ?? 0),
    },
    {
      key: 'role',
      header: t('persons.column.role'),
      cell: ({ operatorRole }) =>
        operatorRole && <StatusBadge tone="info">{t(`role.${operatorRole}`)}</StatusBadge>,
    },
    {
      key: 'since',
      header: t('persons.column.since'),
      sortable: true,
      cell: ({ createdAt }) => <DateTime value={createdAt} show="date" />,
    },
  ];
}
