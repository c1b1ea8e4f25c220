import type { TickStep } from '@member-console/ui';
import { useFormatLocale } from '../../../../../shared/i18n/useFormatLocale.ts';

const formats: Record<TickStep, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};

/** Names the ticks of a time axis, which stand at midnight in UTC. */
export function useTick(): (instant: Date, step: TickStep) => string {
  const locale = useFormatLocale();
  return (instant, step) =>
    new Intl.DateTimeFormat(locale, { ...formats[step], timeZone: 'UTC' }).format(instant);
}
