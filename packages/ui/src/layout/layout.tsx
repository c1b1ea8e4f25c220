import type { ReactNode } from 'react';
import styles from './layout.module.css';

/** Steps of the scale of distances: 4, 8, 12, 16, 24, 32 and 48 px at the usual text size. */
export type Gap = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface StackProps {
  gap?: Gap | undefined;
  children: ReactNode;
}

/** One thing below the other. */
export function Stack({ gap = 4, children }: StackProps) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

export interface RowProps extends StackProps {
  justify?: 'start' | 'between' | 'end' | 'center' | undefined;
  align?: 'center' | 'start' | 'end' | 'baseline' | undefined;
  /** Stays on one line, however narrow: a picture beside its name. */
  unbroken?: boolean | undefined;
}

/** Things beside each other, in as many lines as the width needs. */
export function Row({ gap = 3, justify = 'start', align = 'center', unbroken, children }: RowProps) {
  return (
    <div
      className={styles.row}
      data-gap={gap}
      data-justify={justify}
      data-align={align}
      data-unbroken={unbroken || undefined}
    >
      {children}
    </div>
  );
}

export interface ColumnsProps extends StackProps {
  /** How narrow a column may become before it moves below: 13, 18 or 26 rem. */
  minimum?: 'narrow' | 'normal' | 'wide' | undefined;
  /** A few columns share the whole width, in place of leaving room for more of them. */
  stretch?: boolean | undefined;
}

/** Columns of equal width, as many as fit. */
export function Columns({ gap = 4, minimum = 'normal', stretch, children }: ColumnsProps) {
  return (
    <div className={styles.columns} data-gap={gap} data-minimum={minimum} data-stretch={stretch || undefined}>
      {children}
    </div>
  );
}
