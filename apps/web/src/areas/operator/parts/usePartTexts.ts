import type { ColumnChoiceTexts, SelectionBarTexts, SelectionTexts } from '@member-console/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface PartTexts {
  readonly columnChoice: ColumnChoiceTexts;
  readonly selection: SelectionTexts;
  readonly selectionBar: SelectionBarTexts;
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
    }),
    [t],
  );
}
