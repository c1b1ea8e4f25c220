import { StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { JobState } from '../../../../../__generated__/graphql.ts';

const tones = {
  QUEUED: 'info',
  SCHEDULED: 'neutral',
  RUNNING: 'success',
  RETRYING: 'warning',
  FAILED: 'danger',
} as const;

/** Where a job stands, in a word. */
export function JobBadge({ state }: { state: JobState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[state]}>{t(`jobs.states.${state}`)}</StatusBadge>;
}
