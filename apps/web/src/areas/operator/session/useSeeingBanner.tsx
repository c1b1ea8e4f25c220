import { Banner } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOnlySees } from './useMay.ts';

/** For operators who see everything and change nothing: why no page offers them to act. */
export function useSeeingBanner(): ReactNode {
  const { t } = useTranslation('operator');
  return useOnlySees() ? <Banner tone="info">{t('may.onlySees')}</Banner> : undefined;
}
