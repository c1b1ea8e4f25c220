import { useEffect, useState } from 'react';
import { useUi } from '../provider/UiContext.ts';

/** An instant in UTC, to the second, as support and logs speak of it. */
function inUtc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

export interface DateTimeProps {
  /** ISO 8601 or a Date. */
  value: string | Date;
  /** Default: `dateTime`. */
  show?: 'date' | 'dateTime' | undefined;
}

/** An instant in the reader's zone and language; UTC when the pointer rests on it. */
export function DateTime({ value, show = 'dateTime' }: DateTimeProps) {
  const { locale, timeZone } = useUi();
  const instant = new Date(value);
  if (Number.isNaN(instant.valueOf())) return null;
  const words = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    ...(show === 'dateTime' && { timeStyle: 'short' }),
    ...(timeZone && { timeZone }),
  }).format(instant);
  return (
    <time dateTime={instant.toISOString()} title={inUtc(instant)}>
      {words}
    </time>
  );
}

// How many of one unit make the next: 59 seconds, then minutes, and so on.
const steps: readonly [unit: Intl.RelativeTimeFormatUnit, size: number][] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.348],
  ['month', 12],
  ['year', Number.POSITIVE_INFINITY],
];

/** The distance between two instants in words, such as `in 2 days`; under a minute, `now`. */
export function relativeWords(instant: Date, now: Date, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  let amount = (instant.valueOf() - now.valueOf()) / 1000;
  if (Math.abs(amount) < 45) return format.format(0, 'second');
  for (const [unit, size] of steps) {
    if (Math.round(Math.abs(amount)) < size) return format.format(Math.round(amount), unit);
    amount /= size;
  }
  return format.format(Math.round(amount), 'year');
}

export interface RelativeTimeProps {
  value: string | Date;
  /** The server's clock, where it may differ from the browser's; then the words stand still. */
  now?: string | Date | undefined;
}

/** How long ago or ahead, kept up to date by the minute; the date in UTC when the pointer rests on it. */
export function RelativeTime({ value, now }: RelativeTimeProps) {
  const { locale } = useUi();
  const [browserNow, setBrowserNow] = useState(() => new Date());
  useEffect(() => {
    if (now !== undefined) return;
    const timer = setInterval(() => setBrowserNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  const instant = new Date(value);
  if (Number.isNaN(instant.valueOf())) return null;
  return (
    <time dateTime={instant.toISOString()} title={inUtc(instant)}>
      {relativeWords(instant, now === undefined ? browserNow : new Date(now), locale)}
    </time>
  );
}
