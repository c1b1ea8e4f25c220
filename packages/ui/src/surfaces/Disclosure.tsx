import type { ReactNode } from 'react';
import { ChevronDownIcon } from '../icons/icons.tsx';
import { useUi } from '../provider/UiContext.ts';
import styles from './Disclosure.module.css';

export interface DisclosureProps {
  /** What one clicks to read on. Default: `Why?`. */
  summary?: ReactNode;
  /** Open from the beginning. */
  initiallyOpen?: boolean | undefined;
  children: ReactNode;
}

/** An explanation for those who ask for it. */
export function Disclosure({ summary, initiallyOpen, children }: DisclosureProps) {
  const { texts } = useUi();
  return (
    <details className={styles.disclosure} open={initiallyOpen}>
      <summary>
        {summary ?? texts.why}
        <ChevronDownIcon size="1.1em" />
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
