import { type ReactNode, useRef } from 'react';
import { Button } from '../actions/Button.tsx';
import { LiveRegion } from '../hidden/LiveRegion.tsx';
import styles from './selection.module.css';

export interface SelectionBarTexts {
  /** How many, such as `3 selected`. */
  selected: (count: number) => string;
  clear: string;
}

export interface SelectionBarProps {
  /** Of all pages together. */
  count: number;
  onClear: () => void;
  texts: SelectionBarTexts;
  /** Buttons that act on what is selected. */
  children: ReactNode;
}

/** How many rows are selected and what can be done with them; nothing is seen of it while there are none. */
export function SelectionBar({ count, onClear, texts, children }: SelectionBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  // The button that clears goes with the bar; the keyboard goes on from the bar's place.
  function clear() {
    bar.current?.focus();
    onClear();
  }
  const words = count > 0 ? texts.selected(count) : '';
  return (
    <>
      <LiveRegion>{words}</LiveRegion>
      <div ref={bar} tabIndex={-1} className={styles.bar}>
        {count > 0 && (
          <>
            <span className={styles.count}>{words}</span>
            {children}
            <Button variant="quiet" size="small" onClick={clear}>
              {texts.clear}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
