import { StatusBadge, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { StripeSyncState } from '../../../__generated__/graphql.ts';

const tones: Record<StripeSyncState, Tone> = {
  PENDING: 'info',
  SYNCED: 'success',
  FAILED: 'danger',
  DRIFTED: 'warning',
};

/** How far something has come in Stripe. */
export function StripeStateBadge({ state }: { state: StripeSyncState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[state]}>{t(`stripe.state.${state}`)}</StatusBadge>;
}
