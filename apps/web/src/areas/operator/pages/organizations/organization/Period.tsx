import { DateTime } from '@member-console/ui';
import { useTranslation } from 'react-i18next';

/** From when until when something holds. */
export function Period({ from, until }: { from: string; until: string | null }) {
  const { t } = useTranslation('operator');
  return (
    <span>
      <DateTime value={from} /> – {until === null ? t('parts.openEnd') : <DateTime value={until} />}
    </span>
  );
}
