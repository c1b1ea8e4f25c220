import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

export interface LiveRegionProps {
  /** What to say; whenever it changes, it is read out when the reader pauses. */
  children: ReactNode;
}

/** Reads news aloud without moving the focus. It must stand in the page before its words do. */
export function LiveRegion({ children }: LiveRegionProps) {
  return (
    <div role="status" className={styles.hidden}>
      {children}
    </div>
  );
}
