import type {
  ColumnChoiceTexts,
  HistoryTimelineTexts,
  PlanTimelineTexts,
  ProgressTexts,
  SaveBarTexts,
  SelectionBarTexts,
  SelectionTexts,
  ShortcutsHelpTexts,
} from '@member-console/ui';
import type { CommandPaletteTexts } from '@member-console/ui/palette';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/useFormat.ts';

export interface PartTexts {
  readonly columnChoice: ColumnChoiceTexts;
  readonly selection: SelectionTexts;
  readonly selectionBar: SelectionBarTexts;
  readonly planTimeline: PlanTimelineTexts;
  readonly history: HistoryTimelineTexts;
  readonly progress: ProgressTexts;
  readonly saveBar: SaveBarTexts;
  readonly shortcuts: ShortcutsHelpTexts;
  readonly palette: CommandPaletteTexts;
}

/** The words of those parts of the design system that only operators' pages are made of. */
export function usePartTexts(): PartTexts {
  const { t } = useTranslation('operator');
  const { number } = useFormat();
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
      progress: {
        counts: (done, failed, total) =>
          t(failed > 0 ? 'parts.progress.countsFailed' : 'parts.progress.counts', {
            done: number(done),
            failed: number(failed),
            total: number(total),
          }),
        step: (percent) => t('parts.progress.step', { percent }),
        unknown: t('parts.progress.unknown'),
      },
      saveBar: t('parts.save', { returnObjects: true }),
      shortcuts: t('parts.keyboard', { returnObjects: true }),
      palette: {
        title: t('parts.palette.title'),
        search: t('parts.palette.search'),
        recent: t('parts.palette.recent'),
        searching: t('parts.palette.searching'),
        noResult: t('parts.palette.noResult'),
        count: (count) => t('parts.palette.count', { count }),
        sequence: t('parts.keyboard.sequence'),
      },
    }),
    [t, number],
  );
}
