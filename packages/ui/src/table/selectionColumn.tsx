import { useId } from 'react';
import type { Column } from './Column.ts';
import styles from './selection.module.css';

export interface SelectionTexts {
  /** The box over all rows of the page. */
  all: string;
  /** The box of one row. */
  row: (name: string) => string;
}

export interface Selection<Row> {
  /** The rows of this page. */
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a row is called, for those who listen. */
  rowName: (row: Row) => string;
  /** Keys of the selected rows; those of other pages stay as they are. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  texts: SelectionTexts;
}

/** The first column of a DataTable whose rows can be selected: a box each, and one over all of the page. */
export function selectionColumn<Row>(selection: Selection<Row>): Column<Row> {
  const { rows, rowKey, rowName, selected, onSelect, texts } = selection;
  const keys = rows.map(rowKey);
  const count = keys.filter((key) => selected.has(key)).length;
  const isAll = keys.length > 0 && count === keys.length;

  function select(some: readonly string[], isSelected: boolean) {
    const others = [...selected].filter((key) => !some.includes(key));
    onSelect(new Set(isSelected ? [...others, ...some] : others));
  }
  return {
    key: 'selection',
    header: texts.all,
    headerHidden: true,
    headerControl: (
      <Box
        label={texts.all}
        checked={isAll}
        partly={count > 0 && !isAll}
        disabled={keys.length === 0}
        onChange={(isSelected) => select(keys, isSelected)}
      />
    ),
    cell: (row) => (
      <Box
        label={texts.row(rowName(row))}
        checked={selected.has(rowKey(row))}
        ofRow
        onChange={(isSelected) => select([rowKey(row)], isSelected)}
      />
    ),
  };
}

interface BoxProps {
  label: string;
  checked: boolean;
  /** Some, not all: the browser draws a dash. */
  partly?: boolean | undefined;
  disabled?: boolean | undefined;
  ofRow?: boolean | undefined;
  onChange: (checked: boolean) => void;
}

function Box({ label, checked, partly = false, disabled, ofRow, onChange }: BoxProps) {
  const id = useId();
  return (
    <label className={styles.box}>
      <input
        ref={(element) => {
          if (element) element.indeterminate = partly;
        }}
        id={id}
        type="checkbox"
        aria-label={label}
        checked={checked}
        disabled={disabled}
        data-selects={ofRow ? '' : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
