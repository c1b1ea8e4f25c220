import { StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

/** Whether a version is published or still a draft. */
export function VersionBadge({ isDraft }: { isDraft: boolean }) {
  const { t } = useTranslation('operator');
  return isDraft ? (
    <StatusBadge tone="warning">{t('sets.state.draft')}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{t('sets.state.published')}</StatusBadge>
  );
}
