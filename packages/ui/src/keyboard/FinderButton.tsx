import { SearchIcon } from '../icons/icons.tsx';
import { KeyHint } from './KeyHint.tsx';
import styles from './keyboard.module.css';
import type { Keys } from './useShortcuts.ts';

export interface FinderButtonProps {
  /** What opens; it stands in the button where there is room. */
  label: string;
  keys: Keys;
  /** Between keys that are pressed one after the other. */
  then: string;
  onClick: () => void;
}

/** Opens the command palette from the header: looks like a field where there is room, like an icon where not. */
export function FinderButton({ label, keys, then, onClick }: FinderButtonProps) {
  return (
    <button type="button" className={styles.finder} title={label} onClick={onClick}>
      <SearchIcon size="1.1rem" />
      <span className={styles.finderWords}>{label}</span>
      <span className={styles.finderKeys} aria-hidden="true">
        <KeyHint keys={keys} then={then} />
      </span>
    </button>
  );
}
