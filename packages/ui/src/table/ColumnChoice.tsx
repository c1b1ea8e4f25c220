import { useId } from 'react';
import { Button } from '../actions/Button.tsx';
import menuStyles from '../actions/Menu.module.css';
import { CheckboxField } from '../forms/CheckboxField.tsx';
import { ColumnsIcon } from '../icons/icons.tsx';
import { type Column, rowHeaderKey } from './Column.ts';
import styles from './ColumnChoice.module.css';

export interface ColumnChoiceTexts {
  /** The button, such as `Columns`. */
  columns: string;
  /** Goes back to the usual columns. */
  reset: string;
}

export interface ColumnChoiceProps<Row> {
  /** All columns there are, in their order. */
  columns: readonly Column<Row>[];
  /** Keys of the columns that are shown; the page keeps them in its address. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
  /** Without it there is no way back to the usual columns but one by one. */
  onReset?: (() => void) | undefined;
  texts: ColumnChoiceTexts;
}

/** Columns that stay whatever is chosen: what names a row, and what acts on it. */
function isFixed<Row>(column: Column<Row>, headerKey: string | undefined): boolean {
  return column.key === headerKey || Boolean(column.headerHidden) || Boolean(column.headerControl);
}

/** The columns of a DataTable after a choice: those that stay, and those that were chosen. */
export function shownColumns<Row>(columns: readonly Column<Row>[], chosen: readonly string[]): Column<Row>[] {
  const headerKey = rowHeaderKey(columns);
  return columns.filter((column) => isFixed(column, headerKey) || chosen.includes(column.key));
}

/** A button that opens the list of columns, each with a box to tick; it stays open while one chooses. */
export function ColumnChoice<Row>({ columns, chosen, onChoose, onReset, texts }: ColumnChoiceProps<Row>) {
  const id = useId();
  const headerKey = rowHeaderKey(columns);
  function toggle(key: string) {
    const next = (other: string) => (other === key ? !chosen.includes(key) : chosen.includes(other));
    onChoose(columns.flatMap((column) => (next(column.key) ? [column.key] : [])));
  }
  return (
    <div>
      <Button icon={ColumnsIcon} popoverTarget={id}>
        {texts.columns}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset lays itself out in its own way. */}
      <div
        id={id}
        popover="auto"
        className={menuStyles.menu}
        data-align="end"
        role="group"
        aria-label={texts.columns}
      >
        <div className={styles.choices}>
          {columns
            .filter((column) => !isFixed(column, headerKey))
            .map(({ key, header }) => (
              <CheckboxField
                key={key}
                label={header}
                checked={chosen.includes(key)}
                onChange={() => toggle(key)}
              />
            ))}
        </div>
        {onReset && (
          <Button variant="quiet" size="small" wide onClick={onReset}>
            {texts.reset}
          </Button>
        )}
      </div>
    </div>
  );
}
