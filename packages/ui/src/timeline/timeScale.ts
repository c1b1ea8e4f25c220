/** A stretch of time that a chart shows, in milliseconds since 1970. */
export interface TimeSpan {
  from: number;
  to: number;
}

/** Where an instant lies, in percent of the width; what lies outside, at its edge. */
export type TimeScale = (instant: number) => number;

export type TickStep = 'day' | 'month' | 'year';

export interface Tick {
  /** Midnight in UTC; a formatter names it in UTC too. */
  at: Date;
  step: TickStep;
  /** Percent of the width. */
  place: number;
}

const dayLength = 86_400_000;
const steps: readonly [step: TickStep, size: number, days: number][] = [
  ['day', 1, 1],
  ['day', 2, 2],
  ['day', 7, 7],
  ['day', 14, 14],
  ['month', 1, 30.4],
  ['month', 2, 60.9],
  ['month', 3, 91.3],
  ['month', 6, 182.6],
  ['year', 1, 365.3],
  ['year', 2, 730.5],
  ['year', 5, 1826.3],
];

/** The span that holds all instants, with room at its end for what has no end. */
export function spanOf(instants: readonly number[]): TimeSpan {
  const from = Math.min(...instants);
  const to = Math.max(...instants);
  const length = Math.max(to - from, 7 * dayLength);
  return { from: from - length * 0.02, to: to + length * 0.18 };
}

/** Days, months or years within a span, at round dates, at most `most` of them. */
export function ticksIn(span: TimeSpan, scale: TimeScale, most = 9): Tick[] {
  const days = (span.to - span.from) / dayLength;
  const [step, size] = steps.find(([, , length]) => days / length <= most) ?? (['year', 10] as const);
  const ticks: Tick[] = [];
  for (let at = firstTick(span.from, step, size); at.valueOf() < span.to; at = after(at, step, size)) {
    const place = scale(at.valueOf());
    const last = ticks.at(-1)?.place ?? Number.NEGATIVE_INFINITY;
    // The name of a tick stands behind it, and needs room there.
    if (at.valueOf() >= span.from && place <= 92 && place - last >= 6) ticks.push({ at, step, place });
  }
  return ticks;
}

function firstTick(from: number, step: TickStep, size: number): Date {
  const start = new Date(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  if (step === 'year') return new Date(Date.UTC(Math.floor(year / size) * size, 0));
  if (step === 'month') return new Date(Date.UTC(year, Math.floor(month / size) * size));
  return new Date(Math.floor(from / dayLength) * dayLength);
}

function after(at: Date, step: TickStep, size: number): Date {
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()];
  if (step === 'year') return new Date(Date.UTC(year + size, 0));
  if (step === 'month') return new Date(Date.UTC(year, month + size));
  return new Date(Date.UTC(year, month, day + size));
}
