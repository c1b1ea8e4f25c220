import type {
  ColumnChoiceTexts,
  HistoryTimelineTexts,
  PlanTimelineTexts,
  SelectionBarTexts,
  SelectionTexts,
} from '@member-console/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface PartTexts {
  readonly columnChoice: ColumnChoiceTexts;
  readonly selection: SelectionTexts;
  readonly selectionBar: SelectionBarTexts;
  readonly planTimeline: PlanTimelineTexts;
  readonly history: HistoryTimelineTexts;
}

/** The words of those parts of the design system that only operators' pages are made of. */
export function usePartTexts(): PartTexts {
  const { t } = useTranslation('operator');
  return useMemo(
    () => ({
      columnChoice: { columns: t('parts.columns'), reset: t('parts.usualColumns') },
      selection: { all: t('parts.selectAll'), row: (name) => t('parts.selectRow', { name }) },
      selectionBar: {
        selected: (count) => t('parts.selected', { count }),
        clear: t('parts.clearSelection'),
      },
      planTimeline: {
        asTable: t('parts.asTable'),
        lane: t('parts.lane'),
        stretch: t('parts.plan'),
        from: t('parts.from'),
        until: t('parts.until'),
        open: t('parts.openEnd'),
        state: t('parts.state'),
        states: t('parts.stretch', { returnObjects: true }),
        details: t('parts.details'),
        now: t('parts.now'),
      },
      history: {
        onBehalfOf: t('parts.onBehalfOf'),
        reason: t('parts.reason'),
        changes: (count) => t('parts.changes', { count }),
        diff: t('parts.diff', { returnObjects: true }),
      },
    }),
    [t],
  );
}
