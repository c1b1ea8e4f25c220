import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Names the column in `sort`. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The server can order by it. */
  sortable?: boolean | undefined;
  /** `end` for numbers. Default: `start`. */
  align?: 'start' | 'end' | undefined;
  /** Names the row, for example by its link; one column has it, by default the first. */
  rowHeader?: boolean | undefined;
  /** The cell speaks for itself: no visible header, such as over buttons. */
  headerHidden?: boolean | undefined;
  /** In place of the header's words: a control over all rows, such as the checkbox of a `selectionColumn`. */
  headerControl?: ReactNode;
}

/** The column that names the rows. */
export function rowHeaderKey<Row>(columns: readonly Column<Row>[]): string | undefined {
  const naming = columns.filter(({ headerControl }) => !headerControl);
  return (naming.find(({ rowHeader }) => rowHeader) ?? naming[0])?.key;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

/**
 * The roles that the elements of a table have anyway. They are named because a browser takes them away from
 * elements that the style sheet lays out as cards.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
