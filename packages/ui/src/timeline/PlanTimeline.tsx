import { useState } from 'react';
import { Disclosure } from '../surfaces/Disclosure.tsx';
import { type Lane, type PlanTimelineTexts, type Stretch, type StretchState, stateOf } from './Lane.ts';
import { LaneTrack } from './LaneTrack.tsx';
import styles from './PlanTimeline.module.css';
import { PlanTimelineTable } from './PlanTimelineTable.tsx';
import { scaleOf } from './scaleOf.ts';
import { spanOf, type TickStep, ticksIn } from './timeScale.ts';
import { walkable, walkThrough } from './walk.ts';

export interface PlanTimelineProps {
  /** What the chart shows; spoken with it, and the name of its table. */
  label: string;
  lanes: readonly Lane[];
  /** The present by the server's clock, ISO 8601. */
  now: string;
  /** Words for an instant, as the rest of the page writes it. */
  formatInstant: (instant: string) => string;
  /** Name of a tick; ticks stand at midnight in UTC. */
  formatTick: (instant: Date, step: TickStep) => string;
  texts: PlanTimelineTexts;
}

const states: readonly StretchState[] = ['past', 'current', 'scheduled'];

/** What held, holds and will hold, lane by lane, as bars along the time; the same facts stand in a table. */
export function PlanTimeline(props: PlanTimelineProps) {
  const { label, lanes, now, formatInstant, formatTick, texts } = props;
  const all = lanes.flatMap(({ stretches }) => stretches);
  const begin = all.find((stretch) => stateOf(stretch) === 'current') ?? all[0];
  const [chosenId, choose] = useState(begin?.id);
  const chosen = all.find(({ id }) => id === chosenId) ?? begin;
  const span = spanOf(
    [now, ...all.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))].map((instant) =>
      Date.parse(instant),
    ),
  );
  const scale = scaleOf(
    span,
    all.map(({ from, until }) => ({
      from: Date.parse(from),
      to: until === null ? span.to : Date.parse(until),
    })),
  );
  const nowPlace = `${scale(Date.parse(now))}%`;

  function factsOf(stretch: Stretch): string {
    const end = stretch.until === null ? texts.open : formatInstant(stretch.until);
    const facts = `${formatInstant(stretch.from)} – ${end}, ${texts.states[stateOf(stretch)]}`;
    return stretch.detail ? `${facts}. ${stretch.detail}` : facts;
  }
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is about fields. */}
      <div className={styles.chart} role="group" aria-label={label} {...walkable}>
        <div className={styles.axis} aria-hidden="true">
          {ticksIn(span, scale).map(({ at, step, place }) => (
            <time
              key={at.valueOf()}
              dateTime={at.toISOString()}
              className={styles.tick}
              style={{ insetInlineStart: `${place}%` }}
            >
              {formatTick(at, step)}
            </time>
          ))}
        </div>
        {lanes.map((lane) => (
          <LaneTrack
            key={lane.id}
            lane={lane}
            scale={scale}
            nowPlace={nowPlace}
            chosenId={chosen?.id}
            onChoose={choose}
            onWalk={walkThrough(lanes)}
            factsOf={factsOf}
          />
        ))}
        <div className={styles.axis} aria-hidden="true">
          <span className={styles.now} style={{ insetInlineStart: nowPlace }}>
            {texts.now}
          </span>
        </div>
      </div>
      {chosen && (
        <p className={styles.details}>
          <strong>{chosen.label}</strong> {factsOf(chosen)}
        </p>
      )}
      <ul className={styles.legend} aria-hidden="true">
        {states.map((state) => (
          <li key={state}>
            <span className={styles.swatch} data-state={state} />
            {texts.states[state]}
          </li>
        ))}
      </ul>
      <Disclosure summary={texts.asTable}>
        <PlanTimelineTable label={label} lanes={lanes} formatInstant={formatInstant} texts={texts} />
      </Disclosure>
    </div>
  );
}
