import { StatusBadge } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import type { StripeEventState } from '../../../../../../__generated__/graphql.ts';

const tones = { WAITING: 'info', DONE: 'success', IGNORED: 'neutral', FAILED: 'danger' } as const;

/** How far an event has come, in a word. */
export function EventBadge({ state }: { state: StripeEventState }) {
  const { t } = useTranslation('operator');
  return <StatusBadge tone={tones[state]}>{t(`stripeEvents.states.${state}`)}</StatusBadge>;
}
