import type { ReactNode } from 'react';
import { DotIcon, type UiIcon } from '../icons/icons.tsx';
import type { Tone } from '../status/Tone.ts';
import { DateTime } from '../time/DateTime.tsx';
import styles from './Timeline.module.css';

export interface TimelineEntry {
  id: string;
  /** ISO 8601 or a Date. */
  at: string | Date;
  /** What happened, in a sentence. */
  title: ReactNode;
  /** Who did it. */
  actor?: ReactNode;
  icon?: UiIcon | undefined;
  tone?: Tone | undefined;
  /** Reason, difference, anything more. */
  details?: ReactNode;
}

/** What happened, in the order given; who, when, why. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline}>
      {entries.map(({ id, at, title, actor, icon: Icon = DotIcon, tone, details }) => (
        <li key={id} className={styles.entry}>
          <span className={styles.mark} data-tone={tone}>
            <Icon size="1rem" />
          </span>
          <div className={styles.words}>
            <div className={styles.title}>{title}</div>
            <div className={styles.beneath}>
              {actor && <span>{actor}</span>}
              <DateTime value={at} />
            </div>
            {details}
          </div>
        </li>
      ))}
    </ol>
  );
}
