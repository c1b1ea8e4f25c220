import type { TickStep } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { formatLocale } from '../../../../../shared/i18n/languages.ts';

const formats: Record<TickStep, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short', year: '2-digit' },
  year: { year: 'numeric' },
};

/** Names the ticks of a time axis, which stand at midnight in UTC. */
export function useTick(): (instant: Date, step: TickStep) => string {
  const { i18n } = useTranslation();
  return (instant, step) =>
    new Intl.DateTimeFormat(formatLocale(i18n.language), { ...formats[step], timeZone: 'UTC' }).format(
      instant,
    );
}
