import type { ReactNode } from 'react';
import { type DiffTexts, DiffView } from '../diff/DiffView.tsx';
import type { Difference } from '../diff/differencesOf.ts';
import type { UiIcon } from '../icons/icons.tsx';
import type { Tone } from '../status/Tone.ts';
import { Disclosure } from '../surfaces/Disclosure.tsx';
import { Timeline } from '../surfaces/Timeline.tsx';
import styles from './HistoryTimeline.module.css';

export interface HistoryEntry {
  id: string;
  /** ISO 8601. */
  at: string;
  /** What was done, in a sentence. */
  action: ReactNode;
  actor: ReactNode;
  /** Whom the actor acted for, where it was not themselves. */
  onBehalfOf?: ReactNode;
  /** In the actor's own words. */
  reason?: string | undefined;
  differences?: readonly Difference[] | undefined;
  icon?: UiIcon | undefined;
  tone?: Tone | undefined;
  /** Links to the request, to what came of it. */
  more?: ReactNode;
}

export interface HistoryTimelineTexts {
  onBehalfOf: string;
  reason: string;
  /** Opens the differences, such as `3 changes`. */
  changes: (count: number) => string;
  diff: DiffTexts;
}

export interface HistoryTimelineProps {
  /** The latest first. */
  entries: readonly HistoryEntry[];
  nameOf?: ((key: string) => string) | undefined;
  texts: HistoryTimelineTexts;
}

/** The history of a thing: who did what, when, why, for whom, and what was before and after. */
export function HistoryTimeline({ entries, nameOf, texts }: HistoryTimelineProps) {
  return (
    <Timeline
      entries={entries.map(
        ({ id, at, action, actor, onBehalfOf, reason, differences, icon, tone, more }) => ({
          id,
          at,
          icon,
          tone,
          title: action,
          actor: onBehalfOf ? (
            <>
              {actor}, {texts.onBehalfOf} {onBehalfOf}
            </>
          ) : (
            actor
          ),
          details: (
            <>
              {reason && (
                <p className={styles.reason}>
                  {texts.reason}: {reason}
                </p>
              )}
              {differences && differences.length > 0 && (
                <Disclosure summary={texts.changes(differences.length)}>
                  <DiffView differences={differences} nameOf={nameOf} texts={texts.diff} />
                </Disclosure>
              )}
              {more}
            </>
          ),
        }),
      )}
    />
  );
}
