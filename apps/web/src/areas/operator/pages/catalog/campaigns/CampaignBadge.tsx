import { StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { CampaignState } from '../../../../../__generated__/graphql.ts';

const tones: Record<CampaignState, Tone> = {
  RUNNING: 'info',
  STALLED: 'warning',
  FINISHED: 'success',
  CANCELLED: 'neutral',
};

/** Where a campaign stands. */
export function CampaignBadge({ state }: { state: CampaignState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[state]}>{t(`campaigns.state.${state}`)}</StatusBadge>;
}
