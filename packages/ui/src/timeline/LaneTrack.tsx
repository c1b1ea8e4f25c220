import type { KeyboardEventHandler } from 'react';
import { classNames } from '../classNames.ts';
import tones from '../status/tones.module.css';
import { type Lane, type Stretch, stateOf } from './Lane.ts';
import styles from './PlanTimeline.module.css';
import type { TimeScale } from './timeScale.ts';

interface LaneTrackProps {
  lane: Lane;
  scale: TimeScale;
  /** Where the present lies, as a length. */
  nowPlace: string;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onWalk: KeyboardEventHandler<HTMLElement>;
  /** What is known about a stretch, in words. */
  factsOf: (stretch: Stretch) => string;
}

/** One lane: its name, and its stretches as bars. One bar of the chart is a tab stop, arrow keys lead on. */
export function LaneTrack({ lane, scale, nowPlace, chosenId, onChoose, onWalk, factsOf }: LaneTrackProps) {
  return (
    <div className={styles.lane}>
      <span className={styles.laneName}>{lane.label}</span>
      <ol className={styles.track} aria-label={lane.label}>
        {lane.stretches.map((stretch) => {
          const start = scale(Date.parse(stretch.from));
          const end = stretch.until === null ? 100 : scale(Date.parse(stretch.until));
          return (
            <li
              key={stretch.id}
              className={styles.place}
              style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
            >
              <button
                type="button"
                className={classNames(tones.tone, styles.stretch)}
                data-tone={stretch.tone ?? 'info'}
                data-state={stateOf(stretch)}
                data-open={stretch.until === null || undefined}
                data-stretch={stretch.id}
                tabIndex={stretch.id === chosenId ? 0 : -1}
                aria-label={`${stretch.label}, ${factsOf(stretch)}`}
                aria-current={stateOf(stretch) === 'current' ? 'date' : undefined}
                onKeyDown={onWalk}
                onFocus={() => onChoose(stretch.id)}
                onPointerEnter={() => onChoose(stretch.id)}
                onClick={() => onChoose(stretch.id)}
              >
                {stretch.label}
              </button>
            </li>
          );
        })}
        <li className={styles.marker} aria-hidden="true" style={{ insetInlineStart: nowPlace }} />
      </ol>
    </div>
  );
}
