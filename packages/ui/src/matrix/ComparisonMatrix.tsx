/* oxlint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard. */
import type { ReactNode } from 'react';
import styles from './ComparisonMatrix.module.css';

export interface ComparedThing {
  key: string;
  header: ReactNode;
}

export interface ComparedRow {
  key: string;
  header: ReactNode;
  /** By the key of the thing that is compared. */
  cells: Readonly<Record<string, ReactNode>>;
  /** The things differ in it. */
  differs?: boolean | undefined;
}

export interface ComparisonMatrixProps {
  /** What is compared; names the table. */
  caption: string;
  /** Over the names of the rows. */
  corner: string;
  columns: readonly ComparedThing[];
  rows: readonly ComparedRow[];
  /** In place of a cell that has nothing. */
  nothing: ReactNode;
}

/** Things side by side, a line for each trait. Where it is narrow it scrolls sideways, and the traits stay in sight. */
export function ComparisonMatrix({ caption, corner, columns, rows, nothing }: ComparisonMatrixProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {corner}
            </th>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col" className={styles.header}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, header, cells, differs }) => (
            <tr key={key} className={styles.row} data-differs={differs || undefined}>
              <th scope="row" className={styles.rowHeader}>
                {header}
              </th>
              {columns.map((column) => (
                <td key={column.key} className={styles.cell}>
                  {cells[column.key] ?? nothing}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
