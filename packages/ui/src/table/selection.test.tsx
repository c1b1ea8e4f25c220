import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInUi } from '../renderInUi.tsx';
import type { Column } from './Column.ts';
import { ColumnChoice, shownColumns } from './ColumnChoice.tsx';
import { DataTable } from './DataTable.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { selectionColumn } from './selectionColumn.tsx';

const columns: Column<string>[] = [
  { key: 'name', header: 'Name', cell: (row) => row },
  { key: 'plan', header: 'Plan', cell: () => 'Standard' },
  { key: 'sites', header: 'Sites', cell: () => '11' },
  { key: 'acts', header: 'Actions', headerHidden: true, cell: () => 'Open' },
];

function Selecting({ rows, loading }: { rows: string[]; loading?: boolean }) {
  const [selected, onSelect] = useState<ReadonlySet<string>>(new Set(['orchard']));
  const selection = selectionColumn({
    rows,
    rowKey: (row) => row,
    rowName: (row) => row,
    selected,
    onSelect,
    texts: { all: 'Select all of this page', row: (name) => `Select ${name}` },
  });
  return (
    <DataTable
      caption="Organizations"
      columns={[selection, ...columns]}
      rows={rows}
      rowKey={(row) => row}
      state={loading ? 'loading' : 'ready'}
      selectionBar={
        <SelectionBar
          count={selected.size}
          onClear={() => onSelect(new Set())}
          texts={{ selected: (count) => `${count} selected`, clear: 'Clear selection' }}
        >
          <button type="button">Suspend</button>
        </SelectionBar>
      }
    />
  );
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });

describe('Selecting rows', () => {
  it('adds a page to what was selected before, and takes only that page away again', async () => {
    renderInUi(<Selecting rows={['alice', 'harbour']} />);
    expect(screen.getAllByText('1 selected')).toHaveLength(2);
    await userEvent.click(box('Select alice'));
    expect(box('Select all of this page').indeterminate).toBe(true);
    await userEvent.click(box('Select all of this page'));
    expect(box('Select harbour').checked).toBe(true);
    expect(screen.getAllByText('3 selected')).toHaveLength(2);
    await userEvent.click(box('Select all of this page'));
    expect(screen.getAllByText('1 selected')).toHaveLength(2);
  });

  it('keeps the keyboard where it was when the selection is cleared', async () => {
    renderInUi(<Selecting rows={['alice']} />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('button', { name: 'Suspend' })).toBeNull();
    await userEvent.tab();
    expect(document.activeElement).toBe(box('Select all of this page'));
  });

  it('leaves the naming of the row to its name', () => {
    renderInUi(<Selecting rows={['alice']} />);
    expect(screen.getByRole('rowheader').textContent).toBe('alice');
  });

  it('offers nothing to select in outlines', () => {
    renderInUi(<Selecting rows={[]} loading />);
    expect(document.querySelector<HTMLInputElement>('table input')?.disabled).toBe(true);
  });
});

describe('Choosing columns', () => {
  it('keeps what names a row and what acts on it', () => {
    expect(shownColumns(columns, []).map(({ key }) => key)).toEqual(['name', 'acts']);
    expect(shownColumns(columns, ['sites', 'unknown']).map(({ key }) => key)).toEqual([
      'name',
      'sites',
      'acts',
    ]);
  });

  it('answers the chosen ones in the order of the table', async () => {
    const onChoose = vi.fn<(chosen: string[]) => void>();
    const onReset = vi.fn<() => void>();
    renderInUi(
      <ColumnChoice
        columns={columns}
        chosen={['sites']}
        onChoose={onChoose}
        onReset={onReset}
        texts={{ columns: 'Columns', reset: 'Usual columns' }}
      />,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    expect(screen.queryByRole('checkbox', { name: 'Name' })).toBeNull();
    await userEvent.click(box('Plan'));
    expect(onChoose).toHaveBeenLastCalledWith(['plan', 'sites']);
    await userEvent.click(box('Sites'));
    expect(onChoose).toHaveBeenLastCalledWith([]);
    await userEvent.click(screen.getByRole('button', { name: 'Usual columns' }));
    expect(onReset).toHaveBeenCalledOnce();
  });
});
