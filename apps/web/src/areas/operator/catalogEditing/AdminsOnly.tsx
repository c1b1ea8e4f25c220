import { NoPermissionState } from '@member-console/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/useMay.ts';

/** A form that only who may change the catalog can send; the others are told whom to ask. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const { t } = useTranslation('operator');
  if (useMay('CATALOG_MANAGE')) return children;
  return <NoPermissionState level={2}>{t('catalogParts.adminsOnly')}</NoPermissionState>;
}
