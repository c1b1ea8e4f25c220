import { SearchIcon } from '../icons/icons.tsx';
import { KeyHint } from './KeyHint.tsx';
import styles from './keyboard.module.css';
import type { Keys } from './useShortcuts.ts';

export interface FinderButtonProps {
  /** Its name: what opens. */
  label: string;
  /** What stands in it where there is room. */
  shortLabel: string;
  keys: Keys;
  /** Between keys that are pressed one after the other. */
  then: string;
  onClick: () => void;
}

/** Opens the command palette from the header: looks like a field where there is room, like an icon where not. */
export function FinderButton({ label, shortLabel, keys, then, onClick }: FinderButtonProps) {
  return (
    <button type="button" className={styles.finder} aria-label={label} title={label} onClick={onClick}>
      <SearchIcon size="1.1rem" />
      <span className={styles.finderWords} aria-hidden="true">
        {shortLabel}
      </span>
      <span className={styles.finderKeys} aria-hidden="true">
        <KeyHint keys={keys} then={then} />
      </span>
    </button>
  );
}
