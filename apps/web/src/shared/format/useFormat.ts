import { useMemo } from 'react';
import { useFormatLocale } from '../i18n/useFormatLocale.ts';

/** Units of resources that every language writes in its own way. */
const knownUnits: Record<string, string> = { kB: 'kilobyte', MB: 'megabyte', GB: 'gigabyte', h: 'hour' };

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export interface Format {
  /** A whole number, as the API sends it. */
  readonly number: (value: string | number) => string;
  /** An amount of a resource in its unit; null for things that are simply counted. */
  readonly amount: (value: string | number, unit: string | null) => string;
  /** Bytes in the largest unit that keeps the number readable, 1,000 to the step. */
  readonly bytes: (value: string) => string;
  /** An amount of a currency, exactly: the API sends its digits. */
  readonly money: (money: { readonly amount: string; readonly currency: string }) => string;
  readonly date: (instant: string) => string;
  /** A date in digits, where there is room for no more. */
  readonly shortDate: (instant: string) => string;
  /** The time of the day. */
  readonly time: (instant: string) => string;
  readonly dateTime: (instant: string) => string;
  readonly list: (parts: readonly string[]) => string;
}

function formatsOf(locale: string): Format {
  const number = (value: string | number) => new Intl.NumberFormat(locale).format(BigInt(value));
  return {
    number,
    amount(value, unit) {
      const known = unit === null ? undefined : knownUnits[unit];
      if (known) return new Intl.NumberFormat(locale, { style: 'unit', unit: known }).format(BigInt(value));
      return unit === null ? number(value) : `${number(value)}\u00a0${unit}`;
    },
    bytes(value) {
      let amount = Number(value);
      let step = 0;
      for (; amount >= 1000 && step < byteUnits.length - 1; step += 1) amount /= 1000;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: byteUnits[step],
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: 1,
      }).format(amount);
    },
    money({ amount, currency }) {
      const [, fraction = ''] = amount.split('.');
      // Hundredths that a currency has on paper alone, such as those of a króna, show where there are any.
      const digits = Number(fraction) === 0 ? undefined : fraction.length;
      const style = { style: 'currency', currency, minimumFractionDigits: digits } as const;
      return new Intl.NumberFormat(locale, style).format(amount as Intl.StringNumericLiteral);
    },
    date: (instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(instant)),
    time: (instant) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(instant)),
    dateTime: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant)),
    shortDate: (instant) => new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).format(new Date(instant)),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
  };
}

/** Numbers, dates and amounts as the reader's language writes them. */
export function useFormat(): Format {
  const locale = useFormatLocale();
  return useMemo(() => formatsOf(locale), [locale]);
}
