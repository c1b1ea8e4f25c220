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

/** The parts of one thing as a row of links; where they do not fit, the row is moved sideways. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={styles.frame}>
      <ul className={styles.tabs}>
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
