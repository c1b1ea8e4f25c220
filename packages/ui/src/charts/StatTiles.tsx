import type { ReactNode } from 'react';
import { TextLink } from '../actions/links.tsx';
import { classNames } from '../classNames.ts';
import type { Tone } from '../status/Tone.ts';
import { toneIcons } from '../status/toneIcons.ts';
import tones from '../status/tones.module.css';
import styles from './StatTiles.module.css';

export interface Stat {
  /** What is counted. */
  label: string;
  value: ReactNode;
  /** How it compares, in words: `3 more than last week`. */
  change?: { words: string; tone: Tone } | undefined;
  /** Where the counted things are listed. */
  to?: string | undefined;
  /** A Sparkline. */
  course?: ReactNode;
}

/** The few numbers one looks at first. */
export function StatTiles({ stats }: { stats: readonly Stat[] }) {
  return (
    <dl className={styles.tiles}>
      {stats.map(({ label, value, change, to, course }) => (
        <div key={label} className={styles.tile}>
          <dt className={styles.label}>{to ? <TextLink to={to}>{label}</TextLink> : label}</dt>
          <dd className={styles.value}>{value}</dd>
          {change && (
            <dd className={classNames(tones.tone, styles.change)} data-tone={change.tone}>
              <ChangeIcon tone={change.tone} />
              {change.words}
            </dd>
          )}
          {course && <dd>{course}</dd>}
        </div>
      ))}
    </dl>
  );
}

function ChangeIcon({ tone }: { tone: Tone }) {
  const Icon = toneIcons[tone];
  return <Icon size="1.1em" />;
}
