import type { ReactNode } from 'react';
import styles from './WithAside.module.css';

export interface WithAsideProps {
  /** What one should know beside the main thing; above it where it is narrow. */
  aside: ReactNode;
  children: ReactNode;
}

/** The main thing of a page, and beside it what helps with it. */
export function WithAside({ aside, children }: WithAsideProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.aside}>{aside}</div>
      <div className={styles.main}>{children}</div>
    </div>
  );
}
