import { NoPermissionState } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperatorCapability } from '../../../__generated__/graphql.ts';
import { useMay } from './useMay.ts';

export interface OnlyIfMayProps {
  to: OperatorCapability;
  children: ReactNode;
}

/** A form that has an address of its own, for those who may send it; the others are told whom to ask. */
export function OnlyIfMay({ to, children }: OnlyIfMayProps) {
  const { t } = useTranslation('operator');
  if (useMay(to)) return children;
  return (
    <NoPermissionState level={2} title={t('may.title')}>
      {t('may.message')}
    </NoPermissionState>
  );
}
