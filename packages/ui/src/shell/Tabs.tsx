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

/** The parts of one thing as a row of links; where they do not fit, the row is moved sideways to the current one. */
export function Tabs({ label, tabs }: TabsProps) {
  const row = useRef<HTMLUListElement>(null);
  const current = tabs.findIndex((tab) => tab.current);

  // The row alone is moved, also when it becomes narrower; the page stays where it is.
  useEffect(() => {
    const list = row.current;
    const tab = list?.children.item(current);
    if (!list || !tab) return;
    const widths = new ResizeObserver(() => {
      list.scrollLeft += middleOf(tab) - middleOf(list);
    });
    widths.observe(list);
    return () => widths.disconnect();
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

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
