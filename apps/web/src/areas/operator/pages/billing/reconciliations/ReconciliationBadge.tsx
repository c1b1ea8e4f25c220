import { StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { ReconciliationState } from '../../../../../__generated__/graphql.ts';

const tones = { RUNNING: 'info', FINISHED: 'success', CANCELLED: 'neutral' } as const;

/** Where a comparison stands, in a word. */
export function ReconciliationBadge({ state }: { state: ReconciliationState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[state]}>{t(`reconciliations.states.${state}`)}</StatusBadge>;
}
