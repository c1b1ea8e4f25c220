import type { ReactNode } from 'react';
import { CopyButton } from '../actions/CopyButton.tsx';
import styles from './DescriptionList.module.css';

export interface Description {
  term: string;
  value: ReactNode;
}

/** What is known about a thing: terms and their values. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, value }) => (
        <div key={term} className={styles.pair}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export interface KeyValueProps {
  label: string;
  /** An id, an address: shown in full and letter by letter, ready to be copied. */
  value: string;
}

/** One technical value in its exact spelling. */
export function KeyValue({ label, value }: KeyValueProps) {
  return (
    <span className={styles.single}>
      <span className={styles.term}>{label}</span>
      <code className={styles.value}>{value}</code>
      <CopyButton value={value} subject={label} />
    </span>
  );
}
