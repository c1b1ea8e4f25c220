import {
  Button,
  type Column,
  ColumnChoice,
  DataTable,
  DateTime,
  DownloadIcon,
  type PagingProps,
  SearchField,
  SelectionBar,
  type Sort,
  StatusBadge,
  selectionColumn,
  shownColumns,
} from '@member-console/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';
import { type ExampleOrganization, exampleOrganizations } from './organizations.ts';

const columns: Column<ExampleOrganization>[] = [
  { key: 'name', header: 'Name', sortable: true, cell: ({ name }) => name },
  { key: 'plan', header: 'Plan', cell: ({ plan }) => plan },
  {
    key: 'state',
    header: 'State',
    cell: ({ isActive }) => (
      <StatusBadge tone={isActive ? 'success' : 'warning'}>{isActive ? 'Active' : 'Suspended'}</StatusBadge>
    ),
  },
  { key: 'sites', header: 'Sites', align: 'end', sortable: true, cell: ({ sites }) => sites },
  {
    key: 'since',
    header: 'Since',
    sortable: true,
    cell: ({ since }) => <DateTime value={since} show="date" />,
  },
];
const usual = ['plan', 'state', 'since'];
const pageSize = 3;

const values = {
  name: ({ name }: ExampleOrganization) => name,
  sites: ({ sites }: ExampleOrganization) => sites,
  since: ({ since }: ExampleOrganization) => since,
};

/** What a server would do: order, search and cut. */
function answer(search: string, { column, direction }: Sort): ExampleOrganization[] {
  const value = values[column as keyof typeof values];
  const found = exampleOrganizations.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  const sorted = found.toSorted((a, b) => (value(a) < value(b) ? -1 : 1));
  return direction === 'ascending' ? sorted : sorted.toReversed();
}

export function TableExamples() {
  const { t } = useTranslation('operator');
  const texts = usePartTexts();
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState(usual);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [start, setStart] = useState(0);
  const all = answer(search, sort);
  const rows = all.slice(start, start + pageSize);
  const paging: PagingProps = {
    hasPrevious: start > 0,
    hasNext: start + pageSize < all.length,
    onPrevious: () => setStart(start - pageSize),
    onNext: () => setStart(start + pageSize),
    position: `${start + 1}–${start + rows.length} / ${all.length}`,
  };
  function find(words: string) {
    setSearch(words);
    setStart(0);
  }
  const selection = selectionColumn({
    rows,
    rowKey: ({ slug }) => slug,
    rowName: ({ name }) => name,
    selected,
    onSelect: setSelected,
    texts: texts.selection,
  });
  return (
    <DataTable
      caption="Organizations"
      columns={[selection, ...shownColumns(columns, chosen)]}
      rows={rows}
      rowKey={({ slug }) => slug}
      sort={sort}
      onSort={setSort}
      paging={paging}
      filtered={search !== ''}
      onClearFilters={() => find('')}
      search={<SearchField value={search} onSearch={find} />}
      actions={
        <>
          <ColumnChoice
            columns={columns}
            chosen={chosen}
            onChoose={setChosen}
            onReset={() => setChosen(usual)}
            texts={texts.columnChoice}
          />
          <Button icon={DownloadIcon}>{t('parts.exportCsv')}</Button>
        </>
      }
      selectionBar={
        <SelectionBar count={selected.size} onClear={() => setSelected(new Set())} texts={texts.selectionBar}>
          <Button size="small">Add a note</Button>
          <Button size="small" variant="danger">
            Suspend
          </Button>
        </SelectionBar>
      }
    />
  );
}
