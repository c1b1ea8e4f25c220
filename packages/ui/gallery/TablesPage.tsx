import { useState } from 'react';
import {
  Button,
  type Column,
  DataTable,
  type DataTableProps,
  DateTime,
  EmptyState,
  ErrorState,
  LinkButton,
  PageHeader,
  PlusIcon,
  SearchField,
  Section,
  SiteIcon,
  type Sort,
  Stack,
  StatusBadge,
  TextLink,
} from '../src/index.ts';

interface Organization {
  slug: string;
  name: string;
  plan: string;
  isActive: boolean;
  sites: number;
  since: string;
}

const organizations: Organization[] = [
  {
    slug: 'alice',
    name: 'Alice Brown',
    plan: 'Public',
    isActive: true,
    sites: 1,
    since: '2026-03-14T08:30:00Z',
  },
  {
    slug: 'harbour',
    name: 'Harbour Cooperative',
    plan: 'Standard',
    isActive: true,
    sites: 11,
    since: '2025-11-02T10:00:00Z',
  },
  {
    slug: 'orchard',
    name: 'Orchard and Allotment Association of the Lower Valley',
    plan: 'Standard',
    isActive: false,
    sites: 16,
    since: '2024-06-21T15:45:00Z',
  },
];

const columns: Column<Organization>[] = [
  {
    key: 'name',
    header: 'Name',
    sortable: true,
    cell: ({ slug, name }) => <TextLink to={`/organizations/${slug}`}>{name}</TextLink>,
  },
  { key: 'plan', header: 'Plan', cell: ({ plan }) => plan },
  {
    key: 'state',
    header: 'State',
    cell: ({ isActive }) =>
      isActive ? (
        <StatusBadge tone="success">Active</StatusBadge>
      ) : (
        <StatusBadge tone="warning">Suspended</StatusBadge>
      ),
  },
  { key: 'sites', header: 'Sites', align: 'end', cell: ({ sites }) => sites },
  {
    key: 'since',
    header: 'Since',
    sortable: true,
    cell: ({ since }) => <DateTime value={since} show="date" />,
  },
  {
    key: 'acts',
    header: 'Actions',
    headerHidden: true,
    align: 'end',
    cell: () => <Button size="small">Open</Button>,
  },
];

function Example(props: Partial<DataTableProps<Organization>> & { caption: string }) {
  return (
    <Section title={props.caption}>
      <DataTable columns={columns} rows={[]} rowKey={({ slug }) => slug} {...props} />
    </Section>
  );
}

export function TablesPage() {
  const [sort, setSort] = useState<Sort>({ column: 'name', direction: 'ascending' });
  const [query, setQuery] = useState('');
  const sorted = sort.direction === 'ascending' ? organizations : organizations.toReversed();
  const paging = {
    hasPrevious: false,
    hasNext: true,
    onPrevious: () => undefined,
    onNext: () => undefined,
    position: '1–3 of 412',
  };
  return (
    <>
      <PageHeader title="Tables and states" description="Every list has all of these." />
      <Stack gap={6}>
        <Example
          caption="Organizations"
          rows={sorted}
          sort={sort}
          onSort={setSort}
          paging={paging}
          search={<SearchField label="Search organizations" value={query} onSearch={setQuery} />}
          actions={
            <LinkButton to="/organizations/new" icon={PlusIcon}>
              New organization
            </LinkButton>
          }
        />
        <Example caption="Loading for the first time" state="loading" skeletonRows={3} />
        <Example
          caption="Nothing yet"
          empty={
            <EmptyState
              icon={SiteIcon}
              title="No wiki site yet"
              actions={
                <Button variant="primary" icon={PlusIcon}>
                  Create your first site
                </Button>
              }
            >
              A site is a wiki under a name of your own. Your plan includes one.
            </EmptyState>
          }
        />
        <Example caption="No result" filtered onClearFilters={() => undefined} />
        <Example
          caption="An error"
          state="error"
          error={<ErrorState requestId="01a1f8b7-c2d9-7e0f" onRetry={() => undefined} />}
        />
        <Example caption="No permission" state="noPermission" />
      </Stack>
    </>
  );
}
