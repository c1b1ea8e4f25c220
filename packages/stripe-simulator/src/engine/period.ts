import type { Recurring } from '../objects/price.ts';

export interface Period {
  readonly start: number;
  readonly end: number;
}

const daySeconds = 86_400;

/** `count` intervals after the anchor, on its day of the month where that month has it, else on its last. */
export function intervalsAfter(
  anchor: number,
  recurring: Pick<Recurring, 'interval' | 'interval_count'>,
  count: number,
): number {
  const steps = recurring.interval_count * count;
  if (recurring.interval === 'day') return anchor + steps * daySeconds;
  if (recurring.interval === 'week') return anchor + steps * 7 * daySeconds;
  return monthsAfter(anchor, recurring.interval === 'year' ? steps * 12 : steps);
}

/** The period on the anchor's grid in which the instant lies. */
export function periodAround(
  anchor: number,
  recurring: Pick<Recurring, 'interval' | 'interval_count'>,
  at: number,
): Period {
  const length = intervalsAfter(anchor, recurring, 1) - anchor;
  let count = Math.floor((at - anchor) / length) - 1;
  while (intervalsAfter(anchor, recurring, count + 1) <= at) count += 1;
  while (intervalsAfter(anchor, recurring, count) > at) count -= 1;
  return {
    start: intervalsAfter(anchor, recurring, count),
    end: intervalsAfter(anchor, recurring, count + 1),
  };
}

function monthsAfter(seconds: number, months: number): number {
  const from = new Date(seconds * 1000);
  const day = from.getUTCDate();
  const to = new Date(from);
  to.setUTCDate(1);
  to.setUTCMonth(to.getUTCMonth() + months);
  to.setUTCDate(Math.min(day, daysOfMonth(to)));
  return to.getTime() / 1000;
}

const daysOfMonth = (date: Date) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
