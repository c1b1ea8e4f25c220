import { useEffect, useRef } from 'react';
import { PlainLink } from '../actions/links.tsx';
import styles from './Tabs.module.css';

export interface Tab {
  label: string;
  /** Every tab has an address of its own. */
  to: string;
  current?: boolean | undefined;
}

export interface TabsProps {
  /** What the tabs are parts of; spoken before them. */
  label: string;
  tabs: readonly Tab[];
}

/** The parts of one thing as a row of links; where they do not fit, the row is moved sideways, the current one in sight. */
export function Tabs({ label, tabs }: TabsProps) {
  const row = useRef<HTMLUListElement>(null);
  const current = tabs.find((tab) => tab.current)?.to;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is the current one.
  useEffect(() => {
    const tab = row.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    const frame = row.current?.getBoundingClientRect();
    if (!tab || !frame || (tab.left >= frame.left && tab.right <= frame.right)) return;
    row.current?.scrollBy({ left: tab.left + tab.width / 2 - frame.left - frame.width / 2 });
  }, [current]);
  return (
    <nav aria-label={label} className={styles.frame}>
      <ul ref={row} className={styles.tabs}>
        {tabs.map(({ label: name, to, current }) => (
          <li key={to}>
            <PlainLink to={to} className={styles.tab} aria-current={current ? 'page' : undefined}>
              {name}
            </PlainLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
