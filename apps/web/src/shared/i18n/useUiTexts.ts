import type { UiTexts } from '@member-console/ui';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** The words the design system says by itself, in the reader's language. */
export function useUiTexts(): UiTexts {
  const { t } = useTranslation('shared');
  return useMemo(
    () => ({
      ...t('ui', { returnObjects: true }),
      sortBy: (column) => t('ui.sortBy', { column }),
      formErrors: (count) => t('ui.formErrors', { count }),
      passwordTooShort: (count) => t('ui.passwordTooShort', { count }),
      typeToConfirm: (expected) => t('ui.typeToConfirm', { expected }),
      usageOf: (used, limit) => t('ui.usageOf', { used, limit }),
      usageUnlimited: (used) => t('ui.usageUnlimited', { used }),
      usageUnmeasured: (limit) => t('ui.usageUnmeasured', { limit }),
    }),
    [t],
  );
}
