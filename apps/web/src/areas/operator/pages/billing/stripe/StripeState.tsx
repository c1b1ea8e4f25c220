import { Notice, type Tone } from '@member-console/ui';
import { useTranslation } from 'react-i18next';
import { graphql } from '#graphql';
import type { StripeState_healthFragment } from '../../../../../__generated__/graphql.ts';

graphql(`
  fragment StripeState_health on StripeHealth {
    mode
    at
    failedCount
    oldestWaitingAt
    unsyncedCount
  }
`);

/** An event that has waited for so long waits for something. */
const SLOW_MS = 5 * 60_000;

type Standing = 'closed' | 'failing' | 'slow' | 'unsynced' | 'fine';
const tones: Readonly<Record<Standing, Tone>> = {
  closed: 'info',
  failing: 'danger',
  slow: 'warning',
  unsynced: 'warning',
  fine: 'success',
};

function standingOf(health: StripeState_healthFragment): Standing {
  const { mode, at, failedCount, oldestWaitingAt, unsyncedCount } = health;
  if (mode === null) return 'closed';
  if (failedCount > 0) return 'failing';
  if (unsyncedCount > 0) return 'unsynced';
  const isSlow = oldestWaitingAt !== null && Date.parse(at) - Date.parse(oldestWaitingAt) > SLOW_MS;
  return isSlow ? 'slow' : 'fine';
}

/** How it stands, in a sentence, and with whose money. */
export function StripeState({ health }: { health: StripeState_healthFragment }) {
  const { t } = useTranslation('operator');
  const standing = standingOf(health);
  return (
    <Notice tone={tones[standing]} title={t(`stripeHealth.standing.${standing}.title`)}>
      {t(`stripeHealth.standing.${standing}.message`)}{' '}
      {health.mode !== null && t(`stripeHealth.mode.${health.mode}`)}
    </Notice>
  );
}
