import type { ReactNode } from 'react';
import { VisuallyHidden } from '../hidden/VisuallyHidden.tsx';
import { ArrowRightIcon } from '../icons/icons.tsx';
import styles from './DiffView.module.css';
import type { Difference } from './differencesOf.ts';

export interface DiffTexts {
  added: string;
  removed: string;
  changed: string;
  /** Spoken before the earlier value. */
  before: string;
  /** Spoken before the later value. */
  after: string;
  /** There is no difference. */
  none: string;
}

export interface DiffViewProps {
  differences: readonly Difference[];
  /** A key in the reader's words. Default: the key itself. */
  nameOf?: ((key: string) => string) | undefined;
  texts: DiffTexts;
}

function kindOf({ before, after }: Difference): 'added' | 'removed' | 'changed' {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

/** What was before and what is after, key by key; said in words as well as in colours. */
export function DiffView({ differences, nameOf = (key) => key, texts }: DiffViewProps) {
  if (differences.length === 0) return <p className={styles.none}>{texts.none}</p>;
  return (
    <dl className={styles.list}>
      {differences.map((difference) => (
        <div key={difference.key} className={styles.entry}>
          <dt className={styles.name}>
            {nameOf(difference.key)} <span className={styles.kind}>{texts[kindOf(difference)]}</span>
          </dt>
          <dd className={styles.values}>
            {difference.before !== undefined && (
              <Value words={texts.before}>
                <del className={styles.before}>{difference.before}</del>
              </Value>
            )}
            {kindOf(difference) === 'changed' && (
              <span className={styles.arrow}>
                <ArrowRightIcon size="1rem" />
              </span>
            )}
            {difference.after !== undefined && (
              <Value words={texts.after}>
                <ins className={styles.after}>{difference.after}</ins>
              </Value>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className={styles.value}>
      <VisuallyHidden>{words}: </VisuallyHidden>
      {children}
    </span>
  );
}
