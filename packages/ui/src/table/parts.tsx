import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { ChevronDownIcon, ChevronUpIcon, SelectorIcon } from '../icons/icons.tsx';
import { Skeleton } from '../states/Skeleton.tsx';
import { type Column, rowHeaderKey, type Sort, tableRoles } from './Column.ts';
import styles from './DataTable.module.css';

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
}

/** Names of the columns, as buttons where the server can order by them. */
export function Head<Row>({ columns, sort, onSort }: HeadProps<Row>) {
  return (
    <thead {...tableRoles.group} className={styles.head}>
      <tr {...tableRoles.row}>
        {columns.map((column) => {
          const direction = sort?.column === column.key ? sort.direction : undefined;
          return (
            <th
              key={column.key}
              scope="col"
              {...tableRoles.columnHeader}
              className={styles.header}
              data-align={column.align}
              data-control={
                (column.sortable && onSort !== undefined) || Boolean(column.headerControl) || undefined
              }
              aria-sort={column.sortable ? (direction ?? 'none') : undefined}
            >
              <HeaderWords column={column} direction={direction} onSort={onSort} />
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface HeaderWordsProps<Row> {
  column: Column<Row>;
  direction: Sort['direction'] | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeaderWords<Row>({ column, direction, onSort }: HeaderWordsProps<Row>) {
  if (column.headerControl) return column.headerControl;
  if (column.headerHidden) return <VisuallyHidden>{column.header}</VisuallyHidden>;
  if (!column.sortable || !onSort) return column.header;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  const Arrow =
    direction === undefined ? SelectorIcon : direction === 'ascending' ? ChevronUpIcon : ChevronDownIcon;
  return (
    <button
      type="button"
      className={styles.sorter}
      onClick={() => onSort({ column: column.key, direction: next })}
    >
      {column.header}
      <Arrow size="1em" />
    </button>
  );
}

interface BodyProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Outlines in place of rows. */
  isOutline: boolean;
  skeletonRows?: number | undefined;
}

/** The rows, or their outlines while there are none yet. */
export function Body<Row>({ columns, rows, rowKey, isOutline, skeletonRows = 5 }: BodyProps<Row>) {
  const headerKey = rowHeaderKey(columns);
  if (isOutline) {
    return (
      <tbody {...tableRoles.group} className={styles.body}>
        {Array.from({ length: skeletonRows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: outlines have nothing else, and never move.
          <tr key={row} {...tableRoles.row} className={styles.row}>
            {columns.map(({ key, align }) => (
              <td key={key} {...tableRoles.cell} className={styles.cell} data-align={align}>
                <div className={styles.outline}>
                  <Skeleton width={key === headerKey ? '70%' : '50%'} height="0.85rem" />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    );
  }
  return (
    <tbody {...tableRoles.group} className={styles.body}>
      {rows.map((row) => (
        <tr key={rowKey(row)} {...tableRoles.row} className={styles.row}>
          {columns.map((column) => (
            <Cell key={column.key} column={column} row={row} isHeader={column.key === headerKey} />
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function Cell<Row>({ column, row, isHeader }: { column: Column<Row>; row: Row; isHeader: boolean }) {
  if (isHeader) {
    return (
      <th scope="row" {...tableRoles.rowHeader} className={styles.rowHeader} data-align={column.align}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td {...tableRoles.cell} className={styles.cell} data-align={column.align}>
      {!column.headerHidden && (
        <span className={styles.cellName} aria-hidden="true">
          {column.header}
        </span>
      )}
      <div className={styles.content}>{column.cell(row)}</div>
    </td>
  );
}
