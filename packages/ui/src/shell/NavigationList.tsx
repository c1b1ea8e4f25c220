import { useEffect, useId, useRef } from 'react';
import { PlainLink } from '../actions/links.tsx';
import type { UiIcon } from '../icons/icons.tsx';
import styles from './AppShell.module.css';

export interface NavigationItem {
  label: string;
  to: string;
  icon?: UiIcon | undefined;
  /** The page shown now lies here. */
  current?: boolean | undefined;
}

/** Entries that belong together. */
export interface NavigationSection {
  heading: string;
  items: readonly NavigationItem[];
}

interface NavigationListProps {
  items: readonly NavigationItem[];
  sections: readonly NavigationSection[];
  onFollow: () => void;
}

/** The entries of the navigation; what is current is kept in sight where they are many. */
export function NavigationList({ items, sections, onFollow }: NavigationListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = [...items, ...sections.flatMap((section) => section.items)].find((item) => item.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry is the current one.
  useEffect(() => {
    const entry = list.current?.querySelector<HTMLElement>('[aria-current]');
    const frame = list.current?.parentElement;
    if (!entry || !frame || frame.scrollHeight <= frame.clientHeight) return;
    const [inner, outer] = [entry.getBoundingClientRect(), frame.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      frame.scrollTop += inner.top - outer.top - outer.height / 2;
    }
  }, [current?.to]);
  return (
    <div ref={list} className={styles.list}>
      <Entries items={items} onFollow={onFollow} />
      {sections.map((section, index) => (
        <div key={section.heading} className={styles.section}>
          <span id={`${id}-${index}`} className={styles.heading}>
            {section.heading}
          </span>
          <Entries items={section.items} labelledBy={`${id}-${index}`} onFollow={onFollow} />
        </div>
      ))}
    </div>
  );
}

interface EntriesProps {
  items: readonly NavigationItem[];
  labelledBy?: string;
  onFollow: () => void;
}

function Entries({ items, labelledBy, onFollow }: EntriesProps) {
  if (items.length === 0) return null;
  return (
    <ul className={styles.items} aria-labelledby={labelledBy}>
      {items.map(({ label, to, icon: Icon, current }) => (
        <li key={to}>
          <PlainLink
            to={to}
            className={styles.item}
            aria-current={current ? 'page' : undefined}
            onClick={onFollow}
          >
            {Icon && <Icon size="1.3em" />}
            <span>{label}</span>
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}
