import { type Lane, PlanTimeline, type TickStep } from '@member-console/ui';
import { useFormat } from '../../../../../../shared/format/useFormat.ts';
import { useFormatLocale } from '../../../../../../shared/i18n/useFormatLocale.ts';
import { usePartTexts } from '../../../../sections/parts/usePartTexts.ts';

const now = '2026-07-15T09:00:00Z';

const lanes: readonly Lane[] = [
  {
    id: 'wiki',
    label: 'Wiki plans',
    stretches: [
      {
        id: 'public',
        label: 'Public',
        from: '2026-01-10T00:00:00Z',
        until: '2026-04-02T00:00:00Z',
        tone: 'neutral',
        isPast: true,
        detail: 'The default of the type Person.',
      },
      {
        id: 'gift',
        label: 'Plus',
        from: '2026-04-02T00:00:00Z',
        until: '2026-04-12T00:00:00Z',
        tone: 'success',
        isPast: true,
        detail: 'A gift of ten days.',
      },
      {
        id: 'trial',
        label: 'Standard, trial',
        from: '2026-06-20T00:00:00Z',
        until: '2026-08-01T00:00:00Z',
        tone: 'warning',
        detail: 'Ends by itself; the default returns.',
      },
      {
        id: 'return',
        label: 'Public',
        from: '2026-08-01T00:00:00Z',
        until: null,
        tone: 'neutral',
        isScheduled: true,
      },
    ],
  },
  {
    id: 'storage',
    label: 'Additional storage',
    stretches: [{ id: 'more', label: 'Ten more gigabytes', from: '2026-05-05T00:00:00Z', until: null }],
  },
];

const tickFormats: Record<TickStep, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};

export function PlanTimelineExamples() {
  const locale = useFormatLocale();
  const { date } = useFormat();
  const texts = usePartTexts();
  const formatTick = (instant: Date, step: TickStep) =>
    new Intl.DateTimeFormat(locale, { ...tickFormats[step], timeZone: 'UTC' }).format(instant);
  return (
    <PlanTimeline
      label="Plans of Harbour Cooperative"
      lanes={lanes}
      now={now}
      formatInstant={date}
      formatTick={formatTick}
      texts={texts.planTimeline}
    />
  );
}
