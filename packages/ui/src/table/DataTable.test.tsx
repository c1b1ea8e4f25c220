import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import type { Column, Sort } from './Column.ts';
import { DataTable, type DataTableProps } from './DataTable.tsx';

interface Organization {
  slug: string;
  sites: number;
}

const columns: Column<Organization>[] = [
  { key: 'name', header: 'Name', sortable: true, cell: ({ slug }) => slug },
  { key: 'sites', header: 'Sites', cell: ({ sites }) => sites },
];

const rows: Organization[] = [
  { slug: 'alice', sites: 1 },
  { slug: 'harbour', sites: 11 },
];

function show(props: Partial<DataTableProps<Organization>> = {}) {
  return renderInUi(
    <DataTable
      caption="Organizations"
      columns={columns}
      rows={rows}
      rowKey={({ slug }) => slug}
      {...props}
    />,
  );
}

describe('A table', () => {
  it('names itself and its rows', () => {
    show();
    const table = screen.getByRole('table', { name: 'Organizations' });
    const row = within(table).getByRole('row', { name: /harbour/ });
    expect(within(row).getByRole('rowheader').textContent).toBe('harbour');
    expect(within(row).getByRole('cell', { name: '11' })).toBeTruthy();
  });

  it('asks the server to sort, the other way round the second time', async () => {
    const onSort = vi.fn<(sort: Sort) => void>();
    const { unmount } = show({ onSort });
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('none');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'name', direction: 'ascending' });
    unmount();

    show({ onSort, sort: { column: 'name', direction: 'ascending' } });
    expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    expect(onSort).toHaveBeenLastCalledWith({ column: 'name', direction: 'descending' });
    expect(screen.queryByRole('button', { name: 'Sites' })).toBeNull();
  });

  it('turns pages as far as there are any', async () => {
    const onNext = vi.fn<() => void>();
    const onPrevious = vi.fn<() => void>();
    show({ paging: { hasPrevious: false, hasNext: true, onNext, onPrevious, position: '1–2 of 5' } });
    const pages = screen.getByRole('navigation', { name: 'Pages: Organizations' });
    await userEvent.click(within(pages).getByRole('button', { name: 'Previous' }));
    await userEvent.click(within(pages).getByRole('button', { name: 'Next' }));
    expect(onPrevious).not.toHaveBeenCalled();
    expect(onNext).toHaveBeenCalledOnce();
  });

  it('keeps the rows in sight while the next page loads, but does not turn twice', async () => {
    const onNext = vi.fn<() => void>();
    show({
      state: 'loading',
      paging: { hasPrevious: true, hasNext: true, onNext, onPrevious: vi.fn<() => void>() },
    });
    expect(screen.getByRole('rowheader', { name: 'alice' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(onNext).not.toHaveBeenCalled();
    expect(screen.getByRole('status').textContent).toBe('Loading');
  });

  it('draws outlines for the first rows, and nothing in them can be reached', () => {
    show({ rows: [], state: 'loading', onSort: vi.fn<(sort: Sort) => void>() });
    expect(screen.queryByRole('table')).toBeNull();
    expect(document.querySelectorAll('tbody tr')).toHaveLength(5);
    expect(document.querySelector('table button')).toBeNull();
  });

  it('tells no rows, no result, no permission and an error apart', async () => {
    const onClearFilters = vi.fn<() => void>();
    const { unmount } = show({ rows: [], filtered: true, onClearFilters });
    await userEvent.click(screen.getByRole('button', { name: 'Clear search' }));
    expect(onClearFilters).toHaveBeenCalledOnce();
    unmount();

    const empty = show({ rows: [], empty: 'Create your first' });
    expect(screen.queryByText('Create your first')).not.toBeNull();
    empty.unmount();

    const forbidden = show({ state: 'noPermission' });
    expect(screen.queryByText('You may not see this')).not.toBeNull();
    expect(screen.queryByText('alice')).toBeNull();
    forbidden.unmount();

    show({ state: 'error' });
    expect(screen.getByRole('alert').textContent).toContain('This did not load');
  });
});
