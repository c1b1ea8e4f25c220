import styles from './keyboard.module.css';
import { isApple, type Keys } from './useShortcuts.ts';

const appleNames: Record<string, string> = { mod: '⌘' };
const otherNames: Record<string, string> = { mod: 'Ctrl' };

export interface KeyHintProps {
  keys: Keys;
  /** Between keys that are pressed one after the other. */
  then: string;
}

/** The keys of a shortcut, as they stand on the keyboard. */
export function KeyHint({ keys, then }: KeyHintProps) {
  const names = isApple() ? appleNames : otherNames;
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((chord, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may follow itself.
        <span key={step} className={styles.keys}>
          {step > 0 && <span className={styles.then}>{then}</span>}
          {chord.split(/\+(?=.)/).map((key) => (
            <kbd key={key} className={styles.key}>
              {names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
