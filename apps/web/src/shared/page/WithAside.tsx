import type { ReactNode } from 'react';
import styles from './WithAside.module.css';

export interface WithAsideProps {
  /** What one should know beside the main thing; above it where it is narrow. */
  aside: ReactNode;
  /** It is a second form of the main thing: beneath it where it is narrow. */
  asideLast?: boolean;
  children: ReactNode;
}

/** The main thing of a page, and beside it what helps with it. */
export function WithAside({ aside, asideLast = false, children }: WithAsideProps) {
  return (
    <div className={styles.frame}>
      <div className={asideLast ? styles.last : undefined}>{aside}</div>
      <div className={styles.main}>{children}</div>
    </div>
  );
}
